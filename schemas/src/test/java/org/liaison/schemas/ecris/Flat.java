// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Persons and convictions of a package as paths and values, named as losses name them. */
final class Flat {

    private static final ExchangeWriter WRITER = new ExchangeWriter();
    private static final DocumentBuilderFactory DOCUMENTS = DocumentBuilderFactory.newNSInstance();
    private static final Set<String> LISTS =
            Set.of("Person", "Conviction", "Alias", "Nationality", "Identification", "Contact", "Offence", "Sanction");
    private static final Pattern POSITION = Pattern.compile("\\[([0-9]+)]");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();

    private Flat() {}

    static Map<String, String> of(ExchangePackage exchange, Header header) {
        var flat = new Flat();
        flat.collect(root(bare(exchange), header), "Objects");
        return flat.values;
    }

    /** What the copy must say: without what is lost, and counted again. */
    static Map<String, String> without(Map<String, String> values, List<Loss> losses) {
        var gone = losses.stream()
                .filter(each -> each.kind() == Loss.Kind.NO_HOME)
                .map(Loss::path)
                .collect(Collectors.toSet());
        var lost = losses.stream().map(Loss::path).collect(Collectors.toSet());
        var flat = new Flat();
        var counts = new HashMap<String, Integer>();
        values.forEach((path, value) -> {
            if (!isWithin(path, gone)) {
                flat.rename(path, counts);
            }
        });
        var kept = new TreeMap<String, String>();
        values.forEach((path, value) -> {
            if (!value.isEmpty() && !isCovered(path, lost) && flat.renamed.containsKey(path)) {
                kept.put(flat.renamed.get(path), value);
            }
        });
        return kept;
    }

    /** Whether a loss names the path or something that holds it; {@code *} stands for every object. */
    static boolean isCovered(String path, Collection<String> lost) {
        var named = List.of("/@id", "/@sourceReference", "/@subject").stream().anyMatch(path::endsWith);
        if (named || (path.contains("/Evaluation") && lost.contains("*/Evaluation"))) {
            return true;
        }
        return isWithin(path, lost);
    }

    private static boolean isWithin(String path, Collection<String> lost) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (lost.contains(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private void rename(String path, Map<String, Integer> counts) {
        var old = new StringBuilder();
        var fresh = new StringBuilder();
        for (var step : path.split("/", -1)) {
            old.append(old.isEmpty() ? "" : "/").append(step);
            fresh.append(fresh.isEmpty() ? "" : "/");
            var known = renamed.get(old.toString());
            if (known != null) {
                fresh.setLength(0);
                fresh.append(known);
            } else if (POSITION.matcher(step).find()) {
                var list = fresh + POSITION.matcher(step).replaceAll("");
                fresh.setLength(0);
                fresh.append(list)
                        .append('[')
                        .append(counts.merge(list, 1, Integer::sum))
                        .append(']');
                renamed.put(old.toString(), fresh.toString());
            } else {
                fresh.append(step);
            }
        }
        renamed.put(path, fresh.toString());
    }

    private void collect(Element element, String path) {
        var counts = new HashMap<String, Integer>();
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(
                    path + "/@" + attributes.item(i).getNodeName(),
                    attributes.item(i).getNodeValue());
        }
        boolean leaf = true;
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                leaf = false;
                int number = counts.merge(child.getLocalName(), 1, Integer::sum);
                var position = LISTS.contains(child.getLocalName()) ? "[" + number + "]" : "";
                boolean wanted = !path.equals("Objects")
                        || List.of("Person", "Conviction").contains(child.getLocalName());
                if (wanted) {
                    collect(child, path + "/" + child.getLocalName() + position);
                }
            }
        }
        if (leaf) {
            values.put(path, element.getTextContent());
        }
    }

    private static ExchangePackage bare(ExchangePackage exchange) {
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                exchange.handling(),
                exchange.persons(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                exchange.convictions(),
                List.of());
    }

    private static Element root(ExchangePackage exchange, Header header) {
        try {
            var bytes = WRITER.write(exchange, header).document().bytes();
            var root = DOCUMENTS
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
            return (Element) root.getElementsByTagNameNS("*", "Objects").item(0);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
