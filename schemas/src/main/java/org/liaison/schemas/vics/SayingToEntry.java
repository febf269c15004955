// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;

/** What is said of one file, in references and events beside it, put into its media entry. */
final class SayingToEntry {

    private static final Pattern PLACE = Pattern.compile(".*/MediaFiles\\[([0-9]{1,3})]/[A-Za-z0-9]+");
    private static final String LOCATION = "MediaFiles";

    private final Notes notes;
    private final Entry media;
    private final Map<Integer, Entry> locations = new TreeMap<>();

    SayingToEntry(Notes notes, Entry media) {
        this.notes = notes;
        this.media = media;
    }

    void name(@Nullable String name) {
        if (name != null) {
            location(1).put("FileName", name);
        }
    }

    /** True if the entry has room for it. */
    boolean take(Item.Reference reference, String path) {
        if (reference.kind().equals(MediaToExchange.EXIF)) {
            return exif(reference, path);
        }
        var home = Home.ofKind(reference.kind()).orElse(null);
        if (home == null) {
            return false;
        }
        var said = home.isNote() ? reference.note() : reference.reference();
        var entry = home.isOfTheFile() ? media : location(group(reference.provenance()));
        boolean first = home == Home.FILE_NAME && entry == locations.get(1);
        if (said == null || isEmpty(said) || first || !entry.claim(home.member())) {
            return false;
        }
        entry.put(home.member(), notes.text(path, said));
        if ((home.isNote() ? reference.reference() : reference.note()) != null) {
            notes.noHome(path + (home.isNote() ? "/Reference" : "/Note"), "the member holds one text");
        }
        rest(reference.provenance(), path, entry == media ? "" : LOCATION, home.member());
        return true;
    }

    /** True if the entry has room for it. */
    boolean take(Event event, String path) {
        for (var each : MediaToExchange.TIMES.entrySet()) {
            var at = event.from();
            if (each.getValue().equals(event.kind()) && at != null) {
                var entry = location(group(event.provenance()));
                if (!entry.claim(each.getKey())) {
                    return false;
                }
                entry.put(each.getKey(), Moments.write(at));
                eventRest(event, path);
                rest(event.provenance(), path, LOCATION, each.getKey());
                return true;
            }
        }
        return false;
    }

    /** Puts the places into the entry, in their order. */
    void close() {
        for (var each : locations.values()) {
            media.add(LOCATION, each.put("MD5", media.text("MD5")));
        }
    }

    private boolean exif(Item.Reference reference, String path) {
        var name = reference.reference();
        if (name == null || isEmpty(name)) {
            return false;
        }
        media.add(
                "Exifs",
                new Entry("Exifs", "")
                        .put("MD5", media.text("MD5"))
                        .put("PropertyName", notes.text(path + "/Reference", name))
                        .put("PropertyValue", notes.text(path + "/Note", reference.note())));
        rest(reference.provenance(), path, "Exifs", "");
        return true;
    }

    private void eventRest(Event event, String path) {
        if (event.until() != null) {
            notes.noHome(path + "/Until", "the member holds one instant");
        }
        if (event.offence() != null) {
            notes.noHome(path + "/Offence", "the member holds one instant");
        }
        if (event.description() != null) {
            notes.noHome(path + "/Description", "the member holds one instant");
        }
    }

    private void rest(Provenance provenance, String path, String list, String member) {
        if (provenance.subject() != null) {
            notes.noHome(path + "/Subject", "a hash set does not say whose data it is");
        }
        if (!provenance.validity().equals(Validity.OPEN)) {
            notes.noHome(path + "/Validity", "only an entry as a whole has a time");
        }
        if (!provenance.sourceReference().equals(place(list, provenance, member))) {
            notes.narrowed(path + "/@source", "it is known by where it stands", "its place in this document");
        }
    }

    private String place(String list, Provenance provenance, String member) {
        return switch (list) {
            case "" -> media.place(member);
            case LOCATION -> media.place(LOCATION) + "[" + group(provenance) + "]/" + member;
            default -> media.place(list) + "[" + media.list(list).size() + "]";
        };
    }

    /** Places before it are made too, so that it keeps its number. */
    private Entry location(int group) {
        for (int i = locations.size() + 1; i <= group; i++) {
            locations.put(i, new Entry(LOCATION, ""));
        }
        return Objects.requireNonNull(locations.get(group));
    }

    /** Which place it was said of; what came from elsewhere goes to the first. */
    private static int group(Provenance provenance) {
        var matcher = PLACE.matcher(provenance.sourceReference());
        return matcher.matches() ? Math.max(1, Integer.parseInt(matcher.group(1))) : 1;
    }

    private static boolean isEmpty(Personal<String> text) {
        return text.reveal().isEmpty();
    }
}
