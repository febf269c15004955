// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** A media entry as a file with its hashes, its labels and what is said of it. Never the file. */
final class MediaToExchange {

    /** Members that say yes or no of a file; each becomes a label {@code member=true}. */
    static final List<String> MARKS =
            List.of("VictimIdentified", "OffenderIdentified", "IsDistributed", "IsSuspected", "SelfGenerated");

    static final String MARK_SCHEME = "VICS-mark";
    static final String EXIF = "file-metadata-exif";
    static final Map<String, String> TIMES =
            Map.of("Created", "file-created", "Written", "file-written", "Accessed", "file-accessed");

    private final Draft draft;
    private final Marker marker;

    MediaToExchange(Draft draft, Marker marker) {
        this.draft = draft;
        this.marker = marker;
    }

    /** The id of the file in the package. */
    String map(Entry media) {
        var file = draft.add(file(media));
        Home.of("Media").forEach(each -> reference(media, each, file));
        var places = media.list("MediaFiles");
        for (int i = 0; i < places.size(); i++) {
            location(places.get(i), i == 0, file);
        }
        for (var each : media.list("Exifs")) {
            draft.reference(each.place(), EXIF, each.text("PropertyName"), each.text("PropertyValue"), file);
        }
        repeated(media);
        unhoused(media);
        return file;
    }

    private Item.MediaFile file(Entry media) {
        var updated = draft.instant(media, "DateUpdated");
        var validity = updated == null ? Validity.OPEN : new Validity(updated.toInstant(), null);
        return new Item.MediaFile(
                draft.provenance("i", source(media), null, validity),
                name(media),
                hashes(media),
                media.text("MimeType"),
                size(media),
                severities(media));
    }

    /** The key of the entry in its file, as the sender will look it up; else where it stands. */
    private static String source(Entry media) {
        var key = media.text("MediaID");
        return key == null ? media.place() : "Media/" + key;
    }

    private static @Nullable Personal<String> name(Entry media) {
        var places = media.list("MediaFiles");
        return places.isEmpty() ? null : Draft.personal(places.getFirst().text("FileName"));
    }

    private @Nullable Long size(Entry media) {
        var size = media.text("MediaSize");
        if (size != null && size.startsWith("-")) {
            draft.narrowed(media.place("MediaSize"), "no file is smaller than nothing", "left out");
            return null;
        }
        return size == null ? null : Long.valueOf(size);
    }

    private Map<String, Personal<String>> hashes(Entry media) {
        var hashes = new HashMap<String, Personal<String>>();
        for (var each : Hashes.of(media)) {
            if (!each.isCoded()) {
                draft.narrowed(each.place(), "it is no hash in hexadecimal or base64 of a named algorithm", "left out");
                continue;
            }
            var value = Personal.of(each.value());
            var earlier = hashes.putIfAbsent(each.algorithm(), value);
            if (earlier != null && !earlier.equals(value)) {
                draft.narrowed(each.place(), "a file has one hash of each kind", "the first was kept");
            }
        }
        return hashes;
    }

    private List<Item.Severity> severities(Entry media) {
        var severities = new ArrayList<Item.Severity>();
        var category = media.text("Category");
        if (category != null) {
            severities.add(new Item.Severity(marker.profile().scheme(), marker.version(), category));
        }
        for (var each : MARKS) {
            var mark = media.text(each);
            if ("true".equals(mark) || "false".equals(mark)) {
                severities.add(new Item.Severity(MARK_SCHEME, null, each + "=" + mark));
            } else if (mark != null) {
                draft.narrowed(media.place(each), "it is neither true nor false", "taken as unknown");
            }
        }
        return severities;
    }

    /** Where the file was found; the first place gives it its name. */
    private void location(Entry place, boolean first, String file) {
        for (var each : Home.of("MediaFiles")) {
            if (!first || each != Home.FILE_NAME) {
                reference(place, each, file);
            }
        }
        for (var each : List.of("Created", "Written", "Accessed")) {
            draft.happened(place, each, TIMES.getOrDefault(each, each), file);
        }
        for (var each : List.of("Unallocated", "Deleted", "PhysicalLocation", "ParentPhysicalLocation")) {
            draft.noHome(place, each, "a package does not say how a file lay on its carrier");
        }
    }

    private void reference(Entry entry, Home home, String file) {
        var text = entry.text(home.member());
        var place = entry.place(home.member());
        draft.reference(place, home.kind(), home.isNote() ? null : text, home.isNote() ? text : null, file);
    }

    /** Listed entries repeat the hash of their file, to be joined in tables; another one cannot be meant. */
    private void repeated(Entry media) {
        var hash = media.text("MD5");
        for (var list : List.of("MediaFiles", "Exifs", "AlternativeHashes")) {
            for (var each : media.list(list)) {
                var repeated = each.text("MD5");
                if (repeated != null && !repeated.equalsIgnoreCase(hash)) {
                    draft.narrowed(each.place("MD5"), "it is not the hash of the entry it stands in", "left out");
                }
            }
        }
        for (var each : media.list("AlternativeHashes")) {
            if (each.text("HashName") == null || each.text("HashValue") == null) {
                draft.narrowed(each.place(), "a hash has a name and a value", "left out");
            }
        }
    }

    private void unhoused(Entry media) {
        draft.noHome(media, "RelativeFilePath", "it leads to the material, which does not travel");
        draft.noHome(media, "IsPrecategorized", "it is not reliable, as practice shows");
        draft.noHome(media, "PrecategorizationSource", "a package does not say who categorised before");
        draft.noHome(media, "AlternativeCategories", "its structure is not public");
    }

    static Loss profileUnstated() {
        return new Loss(
                "/value/*/Category",
                Loss.Kind.ASSUMED,
                "documents of version 1.x name no profile, and a category means nothing without it",
                "the number is kept under a scheme of its own and not interpreted");
    }
}
