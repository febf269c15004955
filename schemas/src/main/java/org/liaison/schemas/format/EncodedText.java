// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.util.Arrays;

/**
 * Walks characters that encode bytes, base64 or hexadecimal, over what may stand between them: line breaks with
 * indentation, the same as JSON escapes and XML character references, an escaped slash, and the zeros of UTF-16.
 */
final class EncodedText {

    private static final byte[] VALUES = values();
    private static final int NONE = -1;

    private EncodedText() {}

    static boolean isEncoded(byte character) {
        return VALUES[character & 0xFF] != NONE;
    }

    /** Where the characters without anything between them end. */
    static int segmentEnd(byte[] document, int from) {
        int at = from;
        while (at < document.length && VALUES[document[at] & 0xFF] != NONE) {
            at++;
        }
        return at;
    }

    /** Where encoded characters go on after a segment, or -1 if they do not. */
    static int nextSegment(byte[] document, int from) {
        int at = from;
        while (at < document.length) {
            if (isEncoded(document[at])) {
                return at;
            }
            int further = skip(document, at);
            if (further == at) {
                return NONE;
            }
            at = further;
        }
        return NONE;
    }

    /** Behind an escape whose letter is none of the encoded ones, such as {@code \n} in JSON; else behind one byte. */
    static int skipOther(byte[] document, int at) {
        return Math.max(at + 1, skipEscape(document, at));
    }

    /** The bytes that base64 characters encode. @return how many there were */
    static int decodeBase64(byte[] document, int from, byte[] target) {
        int bits = 0;
        int held = 0;
        int length = 0;
        int at = nextSegment(document, from);
        while (at != NONE && length < target.length) {
            bits = bits << 6 | VALUES[document[at] & 0xFF];
            held += 6;
            if (held >= 8) {
                held -= 8;
                target[length++] = (byte) (bits >> held);
            }
            at = nextSegment(document, at + 1);
        }
        return length;
    }

    /** The bytes that hexadecimal characters encode. @return how many there were */
    static int decodeHex(byte[] document, int from, byte[] target) {
        int length = 0;
        int high = nextSegment(document, from);
        while (high != NONE && length < target.length) {
            int low = nextSegment(document, high + 1);
            if (low == NONE || digit(document[high]) < 0 || digit(document[low]) < 0) {
                return length;
            }
            target[length++] = (byte) (digit(document[high]) << 4 | digit(document[low]));
            high = nextSegment(document, low + 1);
        }
        return length;
    }

    private static int digit(byte character) {
        return Character.digit(character, 16);
    }

    private static int skip(byte[] document, int at) {
        return switch (document[at]) {
            case 0 -> at + 1;
            case '\r', '\n' -> skipIndentation(document, at + 1);
            case '\\' -> isAt(document, at + 1, '/') ? at + 1 : skipEscape(document, at);
            case '&' -> skipReference(document, at);
            default -> at;
        };
    }

    private static int skipIndentation(byte[] document, int from) {
        int at = from;
        while (at < document.length && (document[at] == ' ' || document[at] == '\t' || document[at] == 0)) {
            at++;
        }
        return at;
    }

    private static int skipEscape(byte[] document, int at) {
        return document[at] == '\\' && (isAt(document, at + 1, 'n') || isAt(document, at + 1, 'r')) ? at + 2 : at;
    }

    /** Character references to line feed and carriage return; no name or number of ours is longer. */
    private static int skipReference(byte[] document, int from) {
        if (!isAt(document, from + 1, '#')) {
            return from;
        }
        int at = from + 2;
        boolean hex = isAt(document, at, 'x');
        at += hex ? 1 : 0;
        int code = 0;
        while (at < document.length && digit(document[at]) >= 0 && code < 256) {
            code = code * (hex ? 16 : 10) + digit(document[at++]);
        }
        return isAt(document, at, ';') && (code == '\n' || code == '\r') ? skipIndentation(document, at + 1) : from;
    }

    private static boolean isAt(byte[] document, int at, char expected) {
        return at < document.length && document[at] == expected;
    }

    private static byte[] values() {
        var values = new byte[256];
        Arrays.fill(values, (byte) NONE);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }
}
