// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.CharConversionException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Walks a document member by member and holds one media entry at a time, whatever the size of the document. */
final class VicsParser {

    private static final String ENTRIES = "value";
    /** No file stands at more places, and no picture has more properties. */
    private static final int MOST_LISTED = 10_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(200_000)
                    .maxNameLength(256)
                    .maxNumberLength(40)
                    .maxDocumentLength(-1)
                    .maxTokenCount(-1)
                    .build())
            .build();

    private final JsonParser json;
    private final Listener listener;
    private final Values values;
    private @Nullable Marker marker;

    private VicsParser(JsonParser json, Listener listener) {
        this.json = json;
        this.listener = listener;
        this.values = new Values(json, listener);
    }

    /** What the document says it is; empty if it broke off or does not say. Findings go to the listener. */
    static Optional<Marker> parse(InputStream document, Listener listener) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), document)) {
            var parser = new VicsParser(json, listener);
            parser.document();
            return Optional.ofNullable(parser.marker);
        } catch (StreamConstraintsException e) {
            listener.found(broken("GW-VAL-003", e, "it stays within the limits of depth and length"));
        } catch (JacksonIOException e) {
            if (!(e.getCause() instanceof CharConversionException)) {
                throw new UncheckedIOException(e.getCause());
            }
            listener.found(broken("GW-VAL-001", e, "its bytes are the text that JSON is made of"));
        } catch (JacksonException e) {
            listener.found(broken("GW-VAL-001", e, "it is well-formed JSON"));
        }
        return Optional.empty();
    }

    private static Finding broken(String code, JacksonException e, String rule) {
        var location = e.getLocation();
        return new Finding(code, location == null ? "document" : Values.at(location) + "document", rule);
    }

    private void document() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            values.found("GW-VAL-001", "/", "a document is a JSON object");
            return;
        }
        Set<String> claimed = new HashSet<>();
        int position = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var member = Inventory.members("Root").get(json.currentName());
            position++;
            json.nextToken();
            if (member == null) {
                unknown("", position);
            } else if (!claimed.add(member.name())) {
                duplicate("/" + member.name());
            } else {
                root(member);
            }
        }
        requireWhole(claimed.contains(ENTRIES));
    }

    private void root(Member member) {
        var place = "/" + member.name();
        if (member.type() == Member.Type.MARKER) {
            var text = values.read(member, place);
            var found = text == null ? Optional.<Marker>empty() : Marker.find(member.name(), text);
            if (found.isEmpty()) {
                values.found("GW-VAL-040", place, "it names a version and a profile that the gateway knows");
            }
            marker = found.orElse(marker);
        } else if (marker == null) {
            values.found("GW-VAL-040", place, "the marker of version and profile stands before the entries");
            json.skipChildren();
        } else {
            listener.began(marker);
            list(new Entry("Root", ""), member, marker.kind().entity());
        }
    }

    private void requireWhole(boolean entries) {
        if (!entries) {
            values.found("GW-VAL-010", "/" + ENTRIES, "a document lists its entries");
        }
        if (json.nextToken() != null) {
            values.found("GW-VAL-001", "/", "nothing stands behind the document");
        }
    }

    private Entry entry(String entity, String place) {
        var entry = new Entry(entity, place);
        var members = Inventory.members(entity);
        int position = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var member = members.get(json.currentName());
            position++;
            json.nextToken();
            if (member == null) {
                unknown(place, position);
            } else if (!entry.claim(member.name())) {
                duplicate(entry.place(member.name()));
            } else if (member.type() == Member.Type.LIST) {
                list(entry, member, member.of());
            } else {
                entry.put(member.name(), values.read(member, entry.place(member.name())));
            }
        }
        return entry;
    }

    private void list(Entry parent, Member member, String entity) {
        var place = parent.place(member.name());
        if (json.currentToken() != JsonToken.START_ARRAY) {
            requireNull(place, "it is a list");
            return;
        }
        boolean held = !entity.equals("Media") && !entity.equals("Case");
        int position = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var here = place + "[" + ++position + "]";
            if (held && position > MOST_LISTED) {
                requireNull(here, "an entry lists no more than " + MOST_LISTED);
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                take(parent, member, entry(entity, here));
            } else {
                requireNull(here, "a list holds entries");
            }
        }
    }

    private void take(Entry parent, Member member, Entry child) {
        switch (child.entity()) {
            case "Media" -> {
                requireHash(child);
                listener.media(child);
            }
            case "Case" -> listener.ended(child);
            default -> parent.add(member.name(), child);
        }
    }

    private void requireHash(Entry media) {
        if (media.text("MD5") == null
                && media.text("SHA1") == null
                && media.list("AlternativeHashes").isEmpty()) {
            values.found("GW-VAL-042", media.place(), "a media entry has at least one hash");
        }
    }

    private void requireNull(String place, String rule) {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            values.found("GW-VAL-010", place, rule);
            json.skipChildren();
        }
    }

    private void duplicate(String place) {
        values.found("GW-VAL-041", place, "a member stands once in its entry");
        values.skip(place);
    }

    private void unknown(String place, int position) {
        var here = place + "/member[" + position + "]";
        values.skip(here);
        listener.unknown(here);
    }
}
