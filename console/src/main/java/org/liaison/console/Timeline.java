// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Station;
import org.liaison.security.trail.TrailLog.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail entries of one message, station by station. Stations without an entry are named: the way ended before. */
record Timeline(List<Stop> stops) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What every entry has, or the page shows elsewhere. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("at", "event", "message", "partner", "station");

    private static final List<String> STATIONS = words(Station.outbound());
    private static final List<String> BACK = words(Station.inbound());

    /** Where looks at the message stand, and entries that name no station. */
    static final String BESIDE = "beside the way";

    Timeline {
        stops = List.copyOf(stops);
    }

    static Timeline of(List<Entry> entries) {
        var happenings = entries.stream().map(Timeline::happening).toList();
        boolean back = entries.stream().map(Entry::event).anyMatch("accepted"::equals);
        return new Timeline(Stream.concat((back ? BACK : STATIONS).stream(), Stream.of(BESIDE))
                .map(word -> new Stop(
                        word,
                        happenings.stream()
                                .filter(each -> each.station().equals(word))
                                .toList()))
                .filter(stop ->
                        !stop.word().equals(BESIDE) || !stop.happenings().isEmpty())
                .toList());
    }

    private static Happening happening(Entry entry) {
        var body = read(entry.body());
        var members = new ArrayList<Member>();
        for (var property : body.properties()) {
            if (!SHOWN_ELSEWHERE.contains(property.getKey())) {
                members.add(new Member(property.getKey(), values(property.getValue())));
            }
        }
        return new Happening(
                station(entry.event(), body), findText(body, "partner").orElse(null), entry, members);
    }

    /** An entry that somebody spoilt must still be shown, so what cannot be read has no members. */
    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException spoilt) {
            return JSON.createObjectNode();
        }
    }

    /** Refusals and broken stations say where they happened; every other event belongs to one station. */
    private static String station(String event, JsonNode body) {
        return switch (event) {
            case "ingested" -> Station.INGEST.word();
            case "validated" -> Station.VALIDATE.word();
            case "converted" -> Station.CONVERT.word();
            case "authorised", "held", "approved", "approval-declined", "approval-voided" -> Station.AUTHORISE.word();
            case "rendered" -> Station.RENDER.word();
            case "sealed" -> Station.SEAL.word();
            case "dispatch-intended", "dispatch-ended", "dead-lettered" -> Station.DISPATCH.word();
            case "receipt-verified", "receipt-rejected", "receipt-issued", "overdue" -> Station.RECEIPT.word();
            case "accepted" -> Station.ACCEPT.word();
            case "opened" -> Station.OPEN.word();
            case "admitted" -> Station.AUTHORISE.word();
            case "delivered" -> Station.DELIVER.word();
            default -> findText(body, "station").filter(Timeline::isStation).orElse(BESIDE);
        };
    }

    private static boolean isStation(String word) {
        return STATIONS.contains(word) || BACK.contains(word);
    }

    private static List<String> words(List<Station> stations) {
        return stations.stream().map(Station::word).toList();
    }

    private static Optional<String> findText(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name)).map(JsonNode::asString);
    }

    private static List<String> values(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.isContainer() ? value.toString() : value.asString());
        }
        return value.valueStream()
                .map(each -> each.isContainer() ? each.toString() : each.asString())
                .toList();
    }

    /** One station and what happened there, in the order it was recorded. */
    record Stop(String word, List<Happening> happenings) {}

    /** One trail entry, made readable. */
    record Happening(String station, @Nullable String partner, Entry entry, List<Member> members) {

        public String title() {
            return entry.event().replace('-', ' ');
        }

        public Instant at() {
            return entry.at();
        }

        public String promise() {
            return entry.promise().name().toLowerCase(Locale.ROOT);
        }
    }

    /** One member of an entry; a list keeps its values apart. */
    record Member(String name, List<String> values) {

        /** {@code bodyDigest} reads as "body digest". */
        public String title() {
            return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        }
    }
}
