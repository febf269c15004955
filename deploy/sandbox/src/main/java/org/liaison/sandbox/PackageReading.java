// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Notes, while a package streams by, what the checks ask for; keeps nothing else of it. */
final class PackageReading extends DefaultHandler {

    /** Beginnings of embedded pictures and films: a data URI, or JPEG, PNG, GIF, RIFF, EBML and MP4 in base64. */
    private static final Pattern MEDIA =
            Pattern.compile("\\s*(?:(?i:data:[a-z]+/)|/9j/|iVBORw0KGgo|R0lGOD|UklGR|GkXfo|AAAA.GZ0eX)");

    private static final Pattern RULE = Pattern.compile("[a-z]+(?:-[A-Za-z]+)+(?:\\.[0-9a-z]+)*");

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> header = new HashMap<>();
    private final Map<Integer, String> broken = new LinkedHashMap<>();
    private @Nullable String root;
    private int elements;
    private int classified;
    private boolean basicOnly = true;
    private boolean media;

    boolean isPackageOf(String namespace) {
        return ("{" + namespace + "}Package").equals(root);
    }

    String header(String name) {
        return header.getOrDefault("Package/Header/" + name, "");
    }

    /** Names of the schema rules that were broken and after which element, counted from the root. */
    List<String> brokenRules() {
        return broken.entrySet().stream()
                .map(each -> each.getValue() + " after element " + each.getKey())
                .toList();
    }

    boolean isBasicProtectionOnly() {
        return classified > 0 && basicOnly;
    }

    boolean hasMedia() {
        return media;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (root == null) {
            root = "{" + uri + "}" + local;
        }
        elements++;
        path.addLast(local);
        text.setLength(0);
        for (int i = 0; i < attributes.getLength(); i++) {
            value(attributes.getLocalName(i), attributes.getValue(i));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        value(local, text);
        if (path.size() == 3) {
            header.putIfAbsent(String.join("/", path), text.toString());
        }
        path.removeLast();
        text.setLength(0);
    }

    private void value(String name, CharSequence value) {
        if (name.equalsIgnoreCase("classification")) {
            classified++;
            basicOnly &= value.toString().strip().equals("BPL");
        }
        media |= MEDIA.matcher(value).lookingAt();
    }

    /** Of the processor's first message at a place only the rule's name: the rest quotes the document. */
    @Override
    public void error(SAXParseException e) {
        var rule = RULE.matcher(String.valueOf(e.getMessage()));
        if (broken.size() < 5) {
            broken.putIfAbsent(elements, rule.lookingAt() ? rule.group() : "schema");
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }
}
