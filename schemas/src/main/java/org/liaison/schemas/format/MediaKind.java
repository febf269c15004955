// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

/** Kinds of media whose beginning gives them away. */
public enum MediaKind {
    JPEG,
    JPEG_2000,
    JPEG_XL,
    PNG,
    GIF,
    WEBP,
    BMP,
    TIFF,
    ISO_MEDIA,
    MATROSKA,
    AVI,
    ASF,
    FLV,
    MPEG_PROGRAM,
    MPEG_TRANSPORT,
    WAVE,
    MP3,
    OGG,
    /** It holds media, or cannot be looked into. */
    ARCHIVE
}
