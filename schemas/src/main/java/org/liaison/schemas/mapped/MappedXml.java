// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.table.InvalidMapping;
import org.liaison.schemas.xml.Node;
import org.liaison.schemas.xml.NodeReader;
import org.liaison.schemas.xml.NodeWriter;
import org.liaison.schemas.xml.Origin;
import org.xml.sax.helpers.DefaultHandler;

/** One XML format as its mapping file describes it (docs/formats/umf-inspired.md): both directions, one file. */
public final class MappedXml {

    private final Mapping mapping;
    private final ExchangeReader reader = new ExchangeReader();
    private final ExchangeWriter writer = new ExchangeWriter();

    private MappedXml(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @param file a YAML file with its schemas beside it; throws {@link InvalidMapping} with all problems */
    public static MappedXml of(Path file) {
        return new MappedXml(MappingFile.read(
                String.valueOf(file.getFileName()), bytes(file), name -> findBytes(file.resolveSibling(name))));
    }

    /** A mapping of ours on the class path, with its schemas beside it. */
    public static MappedXml ofResource(Class<?> beside, String name) {
        var file = findResource(beside, name);
        return new MappedXml(MappingFile.read(name, file.orElseThrow(), each -> findResource(beside, each)));
    }

    public String format() {
        return mapping.head().format();
    }

    public String version() {
        return mapping.head().version();
    }

    public String title() {
        return mapping.head().title();
    }

    public boolean recognises(Opening opening) {
        return opening instanceof Opening.Xml xml
                && mapping.namespaces()
                        .name(xml.root().getNamespaceURI(), xml.root().getLocalPart())
                        .equals(mapping.root());
    }

    /** Writes the document and holds it against its schema. */
    public Rendition write(ExchangePackage exchange, Header header) {
        return write(exchange, header, Map.of());
    }

    /**
     * @param staysOut what must not be in the document, each with the reason: objects by their ids, connections by their
     *     paths, such as {@code Objects/Connection[1]}
     */
    public Rendition write(ExchangePackage exchange, Header header, Map<String, String> staysOut) {
        var full = writer.write(exchange, header);
        var losses = new ArrayList<>(full.losses());
        var from = NodeReader.parse(full.document().bytes(), Mapping.EXCHANGE);
        var root = new Node(mapping.root(), Origin.MADE);
        new Forward(withDropped(from, staysOut), losses).apply(mapping.rules(), Spot.root(from), root);
        var document = new NodeWriter(mapping.namespaces()).write(root);
        requireValid(document);
        return new Rendition(new Document(format(), document), losses);
    }

    public Reading read(Document document) {
        var findings = new ArrayList<Finding>();
        var nodes = new NodeReader(mapping.namespaces());
        mapping.schema().read(document.bytes(), nodes, findings);
        var root = nodes.findRoot().filter(each -> each.name().equals(mapping.root()));
        if (root.isEmpty()) {
            return new Reading.Unreadable(findings.isEmpty() ? List.of(notThisFormat()) : findings);
        }
        return read(Spot.root(root.get()), findings);
    }

    private Reading read(Spot document, List<Finding> findings) {
        var seen = new Seen();
        var unknownCodes = new ArrayList<Finding>();
        var backward = new Backward(seen, unknownCodes);
        var exchange = new Node(Mapping.PACKAGE.name(), document.node().origin());
        backward.apply(mapping.rules(), document, exchange);
        var losses = new ArrayList<Loss>();
        seen.rest(document, losses);
        Backward.sort(exchange, Mapping.PACKAGE);
        Dangling.remove(exchange, losses, backward.made());
        var places = new Places(exchange, document, backward.made());
        var bytes = new NodeWriter(Mapping.EXCHANGE).write(exchange);
        return switch (reader.read(new Document(reader.format(), bytes))) {
            case Reading.Unreadable unreadable ->
                new Reading.Unreadable(
                        unreadable.findings().stream().map(places::moved).toList());
            case Reading.Read read -> {
                if (findings.isEmpty()) { // else they repeat what the format's own schema said
                    findings.addAll(unknownCodes);
                }
                if (findings.isEmpty()) {
                    read.findings().stream().map(places::moved).forEach(findings::add);
                }
                yield new Reading.Read(new MappedRecord(read.record(), places, losses), findings);
            }
        };
    }

    /** Objects of a kind that the format does not have cannot be connected either. */
    private Map<String, String> withDropped(Node exchange, Map<String, String> staysOut) {
        var all = new HashMap<>(staysOut);
        for (var rule : mapping.objects().rules()) {
            if (rule instanceof Rule.Dropped dropped) {
                exchange.children(Mapping.OBJECTS).stream()
                        .flatMap(each -> each.children(dropped.from()).stream())
                        .forEach(each -> all.put(String.valueOf(each.attribute("id")), dropped.why()));
            }
        }
        return all;
    }

    private void requireValid(byte[] document) {
        var findings = new ArrayList<Finding>();
        mapping.schema().read(document, new DefaultHandler(), findings);
        if (!findings.isEmpty()) {
            throw new Refusal(
                    Station.RENDER,
                    findings.stream()
                            .map(each -> new Finding("GW-REN-001", each.place(), each.rule()))
                            .toList());
        }
    }

    private static Finding notThisFormat() {
        return new Finding("GW-VAL-001", "document", "it is not a well-formed document of this format");
    }

    private static Optional<byte[]> findResource(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> findBytes(Path file) {
        return Files.isRegularFile(file) ? Optional.of(bytes(file)) : Optional.empty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
