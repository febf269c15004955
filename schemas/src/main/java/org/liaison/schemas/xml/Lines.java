// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.liaison.schemas.message.Finding;

/** Line and column for findings of business checks, which know the path of what they object to and nothing else. */
public final class Lines {

    private static final Pattern ATTRIBUTE = Pattern.compile("/?@[^/]*$");
    private static final String KNOWN = "line ";

    private final Map<String, String> byPath = new HashMap<>();
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();
    private String path = "";
    private String root = "";

    private Lines() {}

    /** The findings with line and column in front of their place, if the document is XML and has the place. */
    public static List<Finding> in(byte[] document, List<Finding> findings) {
        if (findings.isEmpty() || HardenedXml.findRoot(document).isEmpty()) {
            return findings;
        }
        var lines = new Lines();
        lines.read(document);
        return findings.stream().map(lines::located).toList();
    }

    private Finding located(Finding finding) {
        var at = finding.place().startsWith(KNOWN) ? "" : find(finding.place());
        return at.isEmpty() ? finding : new Finding(finding.code(), at + ", " + finding.place(), finding.rule());
    }

    /** What has no element of its own stands where the element around it does. */
    private String find(String place) {
        var steps = ATTRIBUTE.matcher(place).replaceAll("").replaceAll("(?<=[^/\\]])(?=/|$)", "[1]");
        var below = ("/" + steps)
                .replaceFirst("^/+" + Pattern.quote(root + "[1]"), "")
                .replaceFirst("^/*(?=.)", "/");
        while (!byPath.containsKey(below) && below.lastIndexOf('/') > 0) {
            below = below.substring(0, below.lastIndexOf('/'));
        }
        return byPath.getOrDefault(below, "");
    }

    private void read(byte[] document) {
        try {
            var reader = HardenedXml.inputFactory().createXMLStreamReader(new ByteArrayInputStream(document));
            counts.push(new HashMap<>());
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> enter(reader);
                    case XMLStreamConstants.END_ELEMENT -> leave();
                    default -> {} // text has the place of its element
                }
            }
        } catch (XMLStreamException e) {
            byPath.clear(); // then findings keep the place they have
        }
    }

    /** Paths begin below the root element. */
    private void enter(XMLStreamReader reader) {
        var name = reader.getLocalName();
        if (counts.size() == 1) {
            root = name;
        } else {
            path += "/" + name + "[" + counts.getFirst().merge(name, 1, Integer::sum) + "]";
        }
        var at = reader.getLocation();
        byPath.put(path, KNOWN + at.getLineNumber() + ", column " + at.getColumnNumber());
        counts.push(new HashMap<>());
    }

    private void leave() {
        counts.pop();
        path = path.isEmpty() ? "" : path.substring(0, path.lastIndexOf('/'));
    }
}
