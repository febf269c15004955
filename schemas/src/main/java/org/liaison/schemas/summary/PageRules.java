// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.HardenedXml;

/** Whether a page is what a summary may be: well-formed, of known elements only, nothing to run, nothing to fetch. */
final class PageRules {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "header", "main", "h1", "h2", "h3", "p", "ul", "li",
            "table", "thead", "tbody", "tr", "th", "td", "br", "em", "strong", "span");
    private static final Set<String> ATTRIBUTES =
            Set.of("lang", "charset", "name", "content", "scope", "class", "aria-label");
    private static final WstxInputFactory XML = HardenedXml.inputFactory();

    private final List<Finding> findings = new ArrayList<>();
    private int level;

    private PageRules() {}

    static List<Finding> findBroken(String page) {
        var rules = new PageRules();
        try {
            var reader = XML.createXMLStreamReader(new StringReader(page));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    rules.element(reader);
                }
            }
            reader.close();
        } catch (XMLStreamException e) { // its text may quote the page
            rules.broken("document", "it is well-formed");
        }
        return rules.findings;
    }

    private void element(XMLStreamReader reader) {
        var name = reader.getLocalName();
        if (!ELEMENTS.contains(name)) {
            broken("element", "a summary has no such element");
            return;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!ATTRIBUTES.contains(reader.getAttributeLocalName(i))) {
                broken(name, "a summary has no such attribute");
            }
        }
        required(reader, "html", "lang");
        required(reader, "th", "scope");
        required(reader, "table", "aria-label");
        heading(name);
    }

    private void required(XMLStreamReader reader, String element, String attribute) {
        if (reader.getLocalName().equals(element) && reader.getAttributeValue(null, attribute) == null) {
            broken(element, "it has the attribute " + attribute);
        }
    }

    private void heading(String name) {
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '6') {
            int next = name.charAt(1) - '0';
            if (next > level + 1) {
                broken(name, "levels of headings are not skipped");
            }
            level = next;
        }
    }

    private void broken(String place, String rule) {
        findings.add(new Finding("GW-REN-001", place, rule));
    }
}
