// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.nio.charset.StandardCharsets;

/** One SHA-256 in sixteen million begins like a JPEG, whose signature is the shortest; it must pass all the same. */
final class HexDigest {

    private HexDigest() {}

    /** A line as long as a digest that holds nothing a JPEG has behind its first bytes. */
    static boolean isOne(byte[] document, int from, byte[] decoded, int length) {
        int characters = EncodedText.segmentEnd(document, from) - from;
        return (characters == 64 || characters == 96 || characters == 128) && !looksLikeJpeg(decoded, length);
    }

    private static boolean looksLikeJpeg(byte[] decoded, int length) {
        var head = new String(decoded, 0, Math.min(length, Magic.HEAD), StandardCharsets.ISO_8859_1);
        return head.contains("JFIF") || head.contains("Exif") || head.contains("\0\0\0\0");
    }
}
