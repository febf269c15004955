// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

/** Which characters HTML that is XML too may hold. */
final class Characters {

    private Characters() {}

    /** Production [2] Char of XML 1.0, without the controls and non-characters that HTML forbids. */
    static boolean isHtml(int character) {
        if (character < 0x20) {
            return character == '\t' || character == '\n' || character == '\r';
        }
        boolean control = character >= 0x7F && character <= 0x9F;
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        boolean none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return !control && !half && !none;
    }
}
