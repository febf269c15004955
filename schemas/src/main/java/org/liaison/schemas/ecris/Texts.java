// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.ecris.xml.commons.FullNameTextType;
import org.liaison.schemas.ecris.xml.commons.MultilingualTextType200Chars;
import org.liaison.schemas.ecris.xml.commons.MultilingualTextType400Chars;
import org.liaison.schemas.ecris.xml.commons.MultilingualTextType50Chars;
import org.liaison.schemas.ecris.xml.commons.NameTextType;
import org.liaison.schemas.ecris.xml.commons.UncollapsedMultilingualTextType;

/** The texts of ECRIS may come in several languages; ours come in one that nobody names. */
final class Texts {

    private Texts() {}

    static NameTextType name(@Nullable String text) {
        var xml = new NameTextType();
        xml.setValue(Pen.orUnknown(text));
        return xml;
    }

    static FullNameTextType fullName(String text) {
        var xml = new FullNameTextType();
        xml.setValue(text);
        return xml;
    }

    static MultilingualTextType50Chars of50(@Nullable String text) {
        var part = new MultilingualTextType50Chars.MultilingualTextLinguisticRepresentation();
        part.setValue(Pen.orUnknown(text));
        var xml = new MultilingualTextType50Chars();
        xml.getMultilingualTextLinguisticRepresentation().add(part);
        return xml;
    }

    static MultilingualTextType200Chars of200(@Nullable String text) {
        var part = new MultilingualTextType200Chars.MultilingualTextLinguisticRepresentation();
        part.setValue(Pen.orUnknown(text));
        var xml = new MultilingualTextType200Chars();
        xml.getMultilingualTextLinguisticRepresentation().add(part);
        return xml;
    }

    static MultilingualTextType400Chars of400(@Nullable String text) {
        var part = new MultilingualTextType400Chars.MultilingualTextLinguisticRepresentation();
        part.setValue(Pen.orUnknown(text));
        var xml = new MultilingualTextType400Chars();
        xml.getMultilingualTextLinguisticRepresentation().add(part);
        return xml;
    }

    static @Nullable UncollapsedMultilingualTextType remarks(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var part = new UncollapsedMultilingualTextType.MultilingualTextLinguisticRepresentation();
        part.setValue(text);
        var xml = new UncollapsedMultilingualTextType();
        xml.getMultilingualTextLinguisticRepresentation().add(part);
        return xml;
    }
}
