// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.message.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseWriterTest {

    private static final Pattern ENDS_IN_A_UUID =
            Pattern.compile(".*-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    @Test
    void writesTheSamePackageAlikeAndEveryNodeOnce() {
        for (long seed = 0; seed < 200; seed++) {
            var exchange = Packages.of(seed);
            var graph = Graphs.written(exchange);

            assertThat(graph).isEqualTo(Graphs.written(exchange));
            Set<String> said = new HashSet<>();
            nodes(JsonMapper.shared().readTree(graph.bytes()).path("@graph"), said);
            assertThat(said).allMatch(each -> ENDS_IN_A_UUID.matcher(each).matches());
        }
    }

    static Stream<Arguments> narrowed() {
        var zone = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofTotalSeconds(3_601));
        var year = OffsetDateTime.parse("+12026-01-02T03:04:05Z");
        var nowhere = Personal.of(new Location.Coordinates(Double.NaN, 0));
        return Stream.of(
                Arguments.of(event(zone, null), "Objects/Event[1]/core:startTime", Loss.Kind.NARROWED),
                Arguments.of(event(year, null), "Objects/Event[1]/core:startTime", Loss.Kind.NO_HOME),
                Arguments.of(event(null, "x".repeat(200_001)), "Objects/Event[1]/core:description", Loss.Kind.NARROWED),
                Arguments.of(event(null, "\uD800"), "*", Loss.Kind.NARROWED),
                Arguments.of(located(nowhere, "SI"), "Objects/Location[1]/Coordinates", Loss.Kind.NO_HOME),
                Arguments.of(located(null, "Nowhere"), "Objects/Location[1]/Country", Loss.Kind.NO_HOME));
    }

    @ParameterizedTest
    @MethodSource("narrowed")
    void namesWhatAGraphCannotHold(ExchangePackage exchange, String path, Loss.Kind kind) {
        var rendition = new CaseWriter().write(exchange, Graphs.HEADER);

        assertThat(rendition.losses()).extracting(Loss::path, Loss::kind).containsExactly(tuple(path, kind));
        assertThat(Graphs.findings(rendition.document())).isEmpty();
    }

    @Test
    void carriesHashesHoweverTheyAreWritten() {
        var hashes = Map.of(
                "MD5", Personal.of("0a".repeat(16)),
                "PHOTODNA", Personal.of(Base64.getEncoder().encodeToString(new byte[144])),
                "ODD", Personal.of("0A:0B"),
                "UPPER", Personal.of("0A0B"));
        var file = new Item.MediaFile(provenance("i1"), null, hashes, null, null, List.of());
        var exchange = with(List.of(), List.of(file), List.of());

        assertThat(Graphs.convert(Graphs.written(exchange)).exchange().equals(exchange))
                .isTrue();
    }

    @Test
    void refusesMediaInATextBeforeItLeaves() {
        var medium = Base64.getEncoder().encodeToString(Arrays.copyOf(new byte[] {'G', 'I', 'F', '8', '9', 'a'}, 60));

        assertThatThrownBy(() -> Graphs.written(event(null, medium)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .matches(each -> each.code().equals("GW-REN-001")));
    }

    private static void nodes(JsonNode node, Set<String> said) {
        if (node.size() > 1 && node.has("@id")) {
            assertThat(said.add(node.path("@id").asString())).isTrue();
        }
        node.forEach(each -> nodes(each, said));
    }

    private static ExchangePackage event(@Nullable OffsetDateTime from, @Nullable String description) {
        return with(
                List.of(),
                List.of(),
                List.of(new Event(provenance("e1"), "upload", from, null, null, Given.personal(description))));
    }

    private static ExchangePackage located(@Nullable Personal<Location.Coordinates> coordinates, String country) {
        var location = new Location(provenance("l1"), null, List.of(), null, null, country, coordinates);
        return with(List.of(location), List.of(), List.of());
    }

    private static ExchangePackage with(List<Location> locations, List<Item> items, List<Event> events) {
        return new ExchangePackage(
                "00000000-0000-4000-8000-000000000002",
                Instant.parse("2026-01-02T03:04:05Z"),
                Packages.of(1).handling(),
                List.of(),
                List.of(),
                locations,
                items,
                events,
                List.of(),
                List.of());
    }

    private static Provenance provenance(String id) {
        return new Provenance(id, "source", Evaluation.unknown(), null, Validity.OPEN);
    }
}
