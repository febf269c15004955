// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/**
 * The XSD files below one directory, which include and import each other by whatever address and are found here by
 * their file name.
 *
 * @param roots the files that no other one includes or imports
 */
record SchemaDirectory(List<Path> files, List<Path> roots) implements LSResourceResolver {

    private static final DOMImplementationLS LOADING = loading();

    static SchemaDirectory of(Path directory) throws IOException, SAXException {
        try (Stream<Path> all = Files.walk(directory)) {
            var files = all.filter(each -> each.toString().endsWith(".xsd"))
                    .sorted()
                    .toList();
            Set<String> used = new HashSet<>();
            for (var each : files) {
                used.addAll(usedBy(each));
            }
            var roots =
                    files.stream().filter(each -> !used.contains(nameOf(each))).toList();
            return new SchemaDirectory(files, roots.isEmpty() ? files : roots); // a ring has no beginning
        }
    }

    /** A file that is not here stays empty, which the schema compiler reports; it is never fetched. */
    @Override
    public LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            String base) {
        var input = LOADING.createLSInput();
        var file = find(systemId);
        input.setSystemId(file.map(each -> each.toUri().toString()).orElse("missing:" + type));
        try {
            input.setByteStream(file.isPresent() ? Files.newInputStream(file.get()) : InputStream.nullInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return input;
    }

    private Optional<Path> find(@Nullable String address) {
        return files.stream()
                .filter(each -> address != null && nameOf(each).equals(lastStep(address)))
                .findFirst();
    }

    private static Set<String> usedBy(Path schema) throws IOException, SAXException {
        Set<String> used = new HashSet<>();
        try (var stream = Files.newInputStream(schema)) {
            var reader = HardenedXml.inputFactory().createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getAttributeValue(null, "schemaLocation") != null) {
                    used.add(lastStep(reader.getAttributeValue(null, "schemaLocation")));
                }
            }
        } catch (XMLStreamException e) {
            throw new SAXException(schema.getFileName() + " is not well-formed", e);
        }
        return used;
    }

    private static DOMImplementationLS loading() {
        try {
            var implementation = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            return (DOMImplementationLS) implementation.getFeature("LS", "3.0");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no DOM", e);
        }
    }

    private static String lastStep(String address) {
        var path = URI.create(address.replace(' ', '_')).getPath();
        return path == null ? address : path.substring(path.lastIndexOf('/') + 1);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
