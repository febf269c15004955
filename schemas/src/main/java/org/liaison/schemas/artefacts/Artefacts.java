// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;

/**
 * The official schemas of a site: one sub-directory a format, named as {@code ./liaison formats} names it, with
 * {@code *.xsd}, {@code *.sch}, {@code *.schema.json} or {@code *.ttl} at any depth.
 */
public final class Artefacts {

    public static final Artefacts NONE = new Artefacts(Map.of());

    private final Map<String, List<Artefact>> byFormat;

    private Artefacts(Map<String, List<Artefact>> byFormat) {
        this.byFormat = byFormat;
    }

    /**
     * Compiles everything at once, so that a schema that cannot be used is known before the first document.
     *
     * @throws InvalidArtefacts naming every file that cannot be used
     */
    public static Artefacts load(Path directory) {
        Map<String, List<Artefact>> byFormat = new TreeMap<>();
        var problems = new ArrayList<Finding>();
        for (var each : children(directory)) {
            try {
                byFormat.put(each.getFileName().toString(), artefacts(each));
            } catch (InvalidArtefacts e) {
                problems.addAll(e.findings());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidArtefacts(problems);
        }
        return new Artefacts(byFormat);
    }

    /** The formats that have a directory, whether this gateway knows them or not. */
    public List<String> formats() {
        return List.copyOf(byFormat.keySet());
    }

    /** What there is for a format, such as {@code XSD, Schematron}; empty: nothing. */
    public List<String> kinds(String format) {
        return of(format).stream().map(Artefact::kind).toList();
    }

    /** What the official schemas of the document's format object to. */
    public List<Finding> check(Document document) {
        return of(document.format()).stream()
                .flatMap(each -> each.check(document.bytes()).stream())
                .toList();
    }

    /** The same formats, held to the official schemas where there are any. */
    public Formats onTopOf(Formats ours) {
        return new Formats(
                ours.readers().stream()
                        .map(each -> kinds(each.format()).isEmpty() ? each : new OfficiallyRead(each, this))
                        .toList(),
                ours.writers().stream()
                        .map(each -> kinds(each.format()).isEmpty() ? each : new OfficiallyWritten(each, this))
                        .toList());
    }

    private List<Artefact> of(String format) {
        return byFormat.getOrDefault(format, List.of());
    }

    private static List<Artefact> artefacts(Path directory) throws IOException {
        var artefacts = new ArrayList<Artefact>();
        if (!endingWith(directory, ".xsd").isEmpty()) {
            artefacts.add(OfficialXsd.load(directory));
        }
        endingWith(directory, ".sch").stream().map(OfficialSchematron::load).forEach(artefacts::add);
        var json = endingWith(directory, OfficialJsonSchema.ENDING);
        if (!json.isEmpty()) {
            artefacts.add(OfficialJsonSchema.load(json));
        }
        if (!endingWith(directory, ".ttl").isEmpty()) {
            artefacts.add(Shapes.load(directory));
        }
        return artefacts;
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> endingWith(Path directory, String ending) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
