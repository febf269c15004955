// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;

/** Each value of a case arrives in the package, or a loss names its place. */
class NothingIsLostSilentlyTest {

    private static final String EVERYTHING = "everything.xml";
    private static final String SCHEMA = "/org/liaison/schemas/xsd/si-case.xsd";

    /** Carried by another word: an attempt by a term and the kind of the event. */
    private static final Set<String> SAID_OTHERWISE = Set.of("Offence/Attempt", "@version");

    private final Conversion.Done done = (Conversion.Done) SiCases.convert(SiCases.bytes(EVERYTHING));

    @Test
    void theSampleHasEveryElementAndAttributeOfTheSchema() throws Exception {
        var stated = new TreeSet<String>();
        for (var each : stated()) {
            stated.addAll(List.of(each.path().split("/")));
        }

        assertThat(stated).containsAll(namesOfSchema());
    }

    @Test
    void everyValueArrivesOrItsPlaceIsAmongTheLosses() throws Exception {
        var arrived = Revealed.of(done.exchange());
        var lost = done.losses().stream()
                .filter(each -> each.kind() != Loss.Kind.ASSUMED)
                .map(each -> each.path().replaceAll("\\[[0-9]+]", ""))
                .collect(Collectors.toSet());

        var missing = stated().stream()
                .filter(each -> !arrived.contains(each.normal()))
                .map(Stated::path)
                .filter(path -> !SAID_OTHERWISE.contains(path))
                .filter(path -> lost.stream().noneMatch(path::startsWith))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void anAttemptIsATermAndTheKindOfItsEvent() {
        assertThat(Revealed.of(done.exchange())).contains("modifier.attempt", "attempted-offence");
    }

    private record Stated(String path, String value) {

        String normal() {
            var text = value.toLowerCase(Locale.ROOT).replace('_', '-');
            try {
                return OffsetDateTime.parse(value).toInstant().toString().toLowerCase(Locale.ROOT);
            } catch (DateTimeParseException e) {
                return text;
            }
        }
    }

    private static List<Stated> stated() throws XMLStreamException, IOException {
        var found = new ArrayList<Stated>();
        var path = new ArrayDeque<String>();
        try (var stream = open(EVERYTHING)) {
            var reader = XMLInputFactory.newFactory().createXMLStreamReader(stream);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        path.addLast(reader.getLocalName());
                        attributes(reader, path, found);
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (!reader.isWhiteSpace()) {
                            found.add(new Stated(joined(path), reader.getText().strip()));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> path.removeLast();
                    default -> {} // comments
                }
            }
        }
        return found;
    }

    private static void attributes(XMLStreamReader reader, Deque<String> path, List<Stated> found) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var place = (joined(path) + "/@" + reader.getAttributeLocalName(i)).replaceFirst("^/", "");
            found.add(new Stated(place, reader.getAttributeValue(i)));
        }
    }

    private static String joined(Deque<String> path) {
        return path.stream().skip(1).collect(Collectors.joining("/"));
    }

    private static Set<String> namesOfSchema() throws XMLStreamException, IOException {
        var names = new TreeSet<String>();
        try (var stream = open(SCHEMA)) {
            var reader = XMLInputFactory.newFactory().createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    var name = reader.getAttributeValue(null, "name");
                    if (reader.getLocalName().equals("element")) {
                        names.add(Objects.requireNonNull(name));
                    } else if (reader.getLocalName().equals("attribute")) {
                        names.add("@" + name);
                    }
                }
            }
        }
        names.remove("SiCase");
        return names;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(NothingIsLostSilentlyTest.class.getResourceAsStream(name));
    }
}
