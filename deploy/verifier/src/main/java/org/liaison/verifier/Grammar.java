// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Whether the entries tell a possible story of each message. Remembers some two hundred bytes a message. */
final class Grammar {

    /**
     * Somebody may look, or be turned away, where no message ever came; an envelope may never be opened; and what happens
     * to the gateway itself is no message's way: events all the same.
     */
    private static final Set<String> BESIDE_THE_WAY =
            Set.of("consulted", "access-denied", "envelope-rejected", "policy-activated", "key-changed");

    private static final String NEXT =
            "The log is as it was signed, but no gateway that works can have written this: have the agency explain it.";

    private final Map<UUID, Way> ways = new HashMap<>();
    private final Map<String, Integer> partners = new HashMap<>();

    void read(long index, byte[] body) throws Fault {
        var place = Place.entry(index);
        var entry = Json.find(body).orElseThrow(() -> new Fault(place, "it cannot be read as JSON", NEXT));
        var event = text(entry, "event", place);
        text(entry, "at", place);
        var message = message(entry, place);
        if (!BESIDE_THE_WAY.contains(event)) {
            follow(event, message, entry, place);
        }
    }

    private void follow(String event, UUID message, JsonNode entry, Place place) throws Fault {
        if (event.equals("ingested") || event.equals("accepted")) {
            ways.computeIfAbsent(message, unseen -> new Way());
        }
        var way = ways.get(message);
        if (way == null) {
            throw new Fault(place, "its message has no ingested or accepted entry before it", NEXT);
        }
        int partner = partners.computeIfAbsent(entry.path("partner").asString(""), unseen -> partners.size());
        switch (event) {
            case "dispatch-intended" -> way.intended.set(partner);
            case "receipt-verified" -> receipt(way, partner, entry, place);
            case "refused", "dead-lettered", "withdrawn" -> end(way, partner, place);
            case "opened" -> way.opened = true;
            case "delivered" -> delivered(way, place);
            case "receipt-issued" -> issued(way, entry, place);
            default -> {} // the other events may come at any time
        }
    }

    private static void receipt(Way way, int partner, JsonNode entry, Place place) throws Fault {
        if (!way.intended.get(partner)) {
            throw new Fault(place, "a receipt was verified for something never sent", NEXT);
        }
        if (!entry.path("repeated").asBoolean(false)) {
            end(way, partner, place);
        }
    }

    private static void delivered(Way way, Place place) throws Fault {
        if (!way.opened) {
            throw new Fault(place, "something was taken over that was never opened", NEXT);
        }
    }

    private static void issued(Way way, JsonNode entry, Place place) throws Fault {
        boolean repeated = entry.path("repeated").asBoolean(false);
        if (way.answered != repeated) {
            throw new Fault(
                    place,
                    repeated ? "it repeats a receipt that was never given" : "it is answered a second time",
                    NEXT);
        }
        way.answered = true;
    }

    private static void end(Way way, int partner, Place place) throws Fault {
        if (way.ended.get(partner)) {
            throw new Fault(place, "its delivery ends a second time", NEXT);
        }
        way.ended.set(partner);
    }

    private static UUID message(JsonNode entry, Place place) throws Fault {
        var text = text(entry, "message", place);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Fault(place, "its message is not named by a UUID", NEXT);
        }
    }

    private static String text(JsonNode entry, String member, Place place) throws Fault {
        var text = entry.path(member);
        if (!text.isString() || text.asString().isEmpty()) {
            throw new Fault(place, "it has no " + member, NEXT);
        }
        return text.asString();
    }

    /**
     * By partner: to whom sending was begun, and for whom the delivery has ended. A message of a partner: whether it was
     * opened, and whether it has its receipt.
     */
    private static final class Way {

        private final BitSet intended = new BitSet();
        private final BitSet ended = new BitSet();
        private boolean opened;
        private boolean answered;
    }
}
