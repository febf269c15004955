// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.liaison.schemas.xml.HardenedXml;

/**
 * Looks at text before a tree is built of it: UTF-8 and nothing else, no document type declaration, bounded depth,
 * width and names. A tree of hostile text is dear, so this comes first, also for what was decrypted.
 */
final class EnvelopeText {

    private static final int MAX_NAME = 256;
    private static final WstxInputFactory FACTORY = factory();

    private EnvelopeText() {}

    static void check(byte[] xml) throws EnvelopeFlaw {
        EnvelopeFlaw.unless(isUtf8(xml), EnvelopeFlaw.Kind.FORM);
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            try {
                var stated = reader.getCharacterEncodingScheme();
                EnvelopeFlaw.unless(
                        stated == null || stated.toUpperCase(Locale.ROOT).equals("UTF-8"), EnvelopeFlaw.Kind.FORM);
                while (reader.hasNext()) {
                    int event = reader.next();
                    EnvelopeFlaw.unless(
                            event != XMLStreamConstants.DTD && event != XMLStreamConstants.ENTITY_REFERENCE,
                            EnvelopeFlaw.Kind.FORM);
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        checkNames(reader);
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new EnvelopeFlaw(EnvelopeFlaw.Kind.FORM);
        }
    }

    private static void checkNames(javax.xml.stream.XMLStreamReader reader) throws EnvelopeFlaw {
        boolean small = reader.getLocalName().length() <= MAX_NAME;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            small &= reader.getAttributeLocalName(i).length() <= MAX_NAME;
        }
        EnvelopeFlaw.unless(small, EnvelopeFlaw.Kind.FORM);
    }

    /** Two parsers that guess differently see two documents, so nothing is left to guess: no mark, no other encoding. */
    private static boolean isUtf8(byte[] xml) {
        if (xml.length == 0 || xml[0] != '<') {
            return false;
        }
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Names with prefixes are looked at as they stand: decrypted text uses prefixes that its surroundings declare. */
    private static WstxInputFactory factory() {
        var factory = HardenedXml.inputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // the cipher text is one run of letters; the door limits it as a whole
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Integer.MAX_VALUE);
        return factory;
    }
}
