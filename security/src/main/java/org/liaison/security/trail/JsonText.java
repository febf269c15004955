// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

/** Strings as RFC 8785 writes them: the shortest escapes, everything else as it is. */
final class JsonText {

    private JsonText() {}

    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (Character.isSurrogate(each)) {
                at = copyPair(out, text, at);
            } else {
                escape(out, each);
            }
        }
        out.append('"');
    }

    private static int copyPair(StringBuilder out, String text, int at) {
        int character = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(character)) {
            throw new IllegalArgumentException("half a character cannot be written to the log");
        }
        out.appendCodePoint(character);
        return at + 1;
    }

    private static void escape(StringBuilder out, char each) {
        switch (each) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> escapeControl(out, each);
        }
    }

    private static void escapeControl(StringBuilder out, char each) {
        if (each < 0x20) {
            out.append(String.format("\\u%04x", (int) each));
        } else {
            out.append(each);
        }
    }
}
