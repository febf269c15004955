// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExchangeSchemaTest {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";

    @ParameterizedTest
    @ValueSource(
            classes = {
                SourceReliability.class,
                SubjectCategory.class,
                Purpose.class,
                Classification.class,
                HandlingCode.class,
                Urgency.class,
                Sex.class,
                ConnectionType.class,
                Answer.class
            })
    void listsExactlyTheCodesOfTheRecords(Class<? extends Enum<?>> type) throws Exception {
        assertThat(listed(type.getSimpleName()))
                .containsExactlyElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static List<String> listed(String simpleType) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var schema = ExchangeSchemaTest.class.getResourceAsStream(ExchangeReader.SCHEMA)) {
            var types = factory.newDocumentBuilder().parse(schema).getElementsByTagNameNS(XS, "simpleType");
            return elements(types).stream()
                    .filter(each -> each.getAttribute("name").equals(simpleType))
                    .flatMap(each -> elements(each.getElementsByTagNameNS(XS, "enumeration")).stream())
                    .map(each -> each.getAttribute("value"))
                    .toList();
        }
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
