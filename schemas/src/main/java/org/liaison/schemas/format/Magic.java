// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Knows media by their first bytes. Each signature is one that neither text nor a digest begins with by chance. */
final class Magic {

    /** As many bytes as a signature other than that of an MPEG transport stream looks at. */
    static final int HEAD = 16;

    private static final int PACKET = 188;

    /** Three packets' worth of MPEG transport stream, up to the third sync byte. */
    static final int DEEP_HEAD = 2 * PACKET + 1;

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(MediaKind.JPEG, bytes(0xFF, 0xD8, 0xFF)),
            new Signature(MediaKind.PNG, bytes(0x89, 'P', 'N', 'G')),
            new Signature(MediaKind.GIF, text("GIF87a")),
            new Signature(MediaKind.GIF, text("GIF89a")),
            new Signature(MediaKind.WEBP, text("RIFF"), 8, text("WEBP")),
            new Signature(MediaKind.AVI, text("RIFF"), 8, text("AVI ")),
            new Signature(MediaKind.WAVE, text("RIFF"), 8, text("WAVE")),
            new Signature(MediaKind.BMP, text("BM"), 6, new byte[4]), // bfReserved1 and 2
            new Signature(MediaKind.TIFF, bytes('I', 'I', 42, 0)),
            new Signature(MediaKind.TIFF, bytes('I', 'I', 43, 0)),
            new Signature(MediaKind.TIFF, bytes('M', 'M', 0, 42)),
            new Signature(MediaKind.TIFF, bytes('M', 'M', 0, 43)),
            new Signature(MediaKind.JPEG_2000, bytes(0, 0, 0, 12, 'j', 'P', ' ', ' ')),
            new Signature(MediaKind.JPEG_XL, bytes(0, 0, 0, 12, 'J', 'X', 'L', ' ')),
            new Signature(MediaKind.ISO_MEDIA, bytes(0), 4, text("ftyp")),
            new Signature(MediaKind.ISO_MEDIA, bytes(0), 4, text("moov")),
            new Signature(MediaKind.ISO_MEDIA, bytes(0), 4, text("mdat")),
            new Signature(MediaKind.MATROSKA, bytes(0x1A, 0x45, 0xDF, 0xA3)),
            new Signature(MediaKind.ASF, bytes(0x30, 0x26, 0xB2, 0x75)),
            new Signature(MediaKind.FLV, bytes('F', 'L', 'V', 1)),
            new Signature(MediaKind.MPEG_PROGRAM, bytes(0, 0, 1, 0xBA)),
            new Signature(MediaKind.MPEG_PROGRAM, bytes(0, 0, 1, 0xB3)),
            new Signature(MediaKind.MP3, bytes('I', 'D', '3', 2)),
            new Signature(MediaKind.MP3, bytes('I', 'D', '3', 3)),
            new Signature(MediaKind.MP3, bytes('I', 'D', '3', 4)),
            new Signature(MediaKind.OGG, bytes('O', 'g', 'g', 'S', 0)));

    private Magic() {}

    /** @param length how many bytes of {@code head} there are */
    static Optional<MediaKind> find(byte[] head, int length) {
        for (var each : SIGNATURES) {
            if (each.matches(head, length)) {
                return Optional.of(each.kind);
            }
        }
        return isTransportStream(head, length) ? Optional.of(MediaKind.MPEG_TRANSPORT) : Optional.empty();
    }

    /** Sync bytes a packet apart; a text could have a G at all three places, but no zero or 0xFF between them. */
    private static boolean isTransportStream(byte[] head, int length) {
        if (length < DEEP_HEAD || head[0] != 'G' || head[PACKET] != 'G' || head[2 * PACKET] != 'G') {
            return false;
        }
        for (int i = 1; i < PACKET; i++) {
            if (head[i] == 0 || head[i] == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Bytes at the beginning and, for some kinds, more of them further on. */
    private static final class Signature {

        private final MediaKind kind;
        private final byte[] first;
        private final int at;
        private final byte[] then;

        Signature(MediaKind kind, byte[] first) {
            this(kind, first, 0, new byte[0]);
        }

        Signature(MediaKind kind, byte[] first, int at, byte[] then) {
            this.kind = kind;
            this.first = first;
            this.at = at;
            this.then = then;
        }

        boolean matches(byte[] head, int length) {
            return length >= Math.max(first.length, at + then.length)
                    && Arrays.equals(head, 0, first.length, first, 0, first.length)
                    && Arrays.equals(head, at, at + then.length, then, 0, then.length);
        }
    }
}
