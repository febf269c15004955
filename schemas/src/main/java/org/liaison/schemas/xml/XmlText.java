// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

/** What XML 1.0 allows in text, production [2] Char. */
final class XmlText {

    private XmlText() {}

    static boolean isLegal(int character) {
        return character >= 0x20
                ? character <= 0xD7FF || (character >= 0xE000 && character != 0xFFFE && character != 0xFFFF)
                : character == '\t' || character == '\n' || character == '\r';
    }

    /** JAXB writes such a character as it is, and no schema sees it. */
    static boolean hasControlCharacter(byte[] utf8) {
        for (byte each : utf8) {
            if (each >= 0 && each < 0x20 && !isLegal(each)) {
                return true;
            }
        }
        return false;
    }
}
