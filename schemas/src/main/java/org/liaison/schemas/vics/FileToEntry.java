// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.message.Personal;

/** A file of a package as a media entry. */
final class FileToEntry {

    /** Longer names and values than tools read, or other characters, are no hash to them. */
    private static final Map<String, String> FORMS = Map.of(
            "MD5", "[0-9a-f]{32}",
            "SHA1", "[0-9a-f]{40}",
            "SHA256", "[0-9a-f]{64}",
            "SHA512", "[0-9a-f]{128}",
            "PHOTODNA", "[0-9a-f]{288}|[A-Za-z0-9+/]{192}");

    private final Notes notes;
    private final Profile profile;

    FileToEntry(Notes notes, Profile profile) {
        this.notes = notes;
        this.profile = profile;
    }

    /** @param position of the entry in the document, from 1 */
    Entry map(Item.MediaFile file, String path, int position, long key) {
        var media = new Entry("Media", "/value[" + position + "]");
        media.put("MediaID", Long.toString(key));
        provenance(file, path, key, media);
        hashes(file, path, media);
        severities(file, path, media);
        media.put("MimeType", notes.text(path + "/MediaType", file.mediaType()));
        size(file.size(), path, media);
        return media;
    }

    static boolean hasHash(Item.MediaFile file) {
        return file.hashes().entrySet().stream()
                .filter(each -> !Hashes.algorithm(each.getKey()).equals("PHOTODNA"))
                .anyMatch(FileToEntry::fits);
    }

    private void provenance(Item.MediaFile file, String path, long key, Entry media) {
        var provenance = file.provenance();
        if (!provenance.sourceReference().equals("Media/" + key)) {
            notes.narrowed(path + "/@source", "an entry is known by its number", "numbered anew");
        }
        if (provenance.subject() != null) {
            notes.noHome(path + "/Subject", "a hash set does not say whose data it is");
        }
        var from = provenance.validity().from();
        media.put("DateUpdated", from == null ? null : from.toString());
        if (provenance.validity().until() != null) {
            notes.noHome(path + "/Validity/Until", "an entry holds until it is updated");
        }
    }

    private void size(@Nullable Long size, String path, Entry media) {
        if (size == null || (size >= 0 && size < 1_000_000_000_000_000_000L)) {
            media.put("MediaSize", size == null ? null : size.toString());
        } else {
            notes.noHome(path + "/Size", "no file is that large");
        }
    }

    private void hashes(Item.MediaFile file, String path, Entry media) {
        Set<String> written = new HashSet<>();
        file.hashes().entrySet().forEach(each -> {
            var name = each.getKey();
            var here = path + "/Hash[@algorithm='" + name + "']";
            var algorithm = Hashes.algorithm(name);
            if (!fits(each) || !written.add(algorithm)) {
                notes.noHome(here, "it has not the form of its algorithm, or stands there twice");
                return;
            }
            if (!name.equals(algorithm)) {
                notes.narrowed(here, "the algorithm is written in another way", "as usual");
            }
            hash(media, algorithm, each.getValue());
        });
    }

    private static void hash(Entry media, String algorithm, Personal<String> value) {
        for (var each : Hashes.MEMBERS.entrySet()) {
            if (each.getValue().equals(algorithm)) {
                media.put(each.getKey(), value.reveal());
                return;
            }
        }
        media.add(
                "AlternativeHashes",
                new Entry("AlternativeHashes", "")
                        .put("MD5", media.text("MD5"))
                        .put("HashName", algorithm)
                        .put("HashValue", value.reveal()));
    }

    private static boolean fits(Map.Entry<String, Personal<String>> hash) {
        var algorithm = Hashes.algorithm(hash.getKey());
        var value = hash.getValue().reveal();
        var form = FORMS.get(algorithm);
        return Hashes.isCoded(algorithm, value)
                && Hashes.normal(value).equals(value)
                && (form == null || value.matches(form));
    }

    private void severities(Item.MediaFile file, String path, Entry media) {
        for (int i = 0; i < file.severities().size(); i++) {
            var each = file.severities().get(i);
            if (!category(each, media) && !mark(each, media)) {
                notes.noHome(path + "/Severity[" + (i + 1) + "]", "it is no category of the profile and no known mark");
            }
        }
    }

    private boolean category(Item.Severity severity, Entry media) {
        boolean ours = severity.scheme().equals(profile.scheme())
                && VicsReader.VERSION.equals(severity.version())
                && severity.label().matches("0|-?[1-9][0-9]{0,17}");
        return ours && media.claim("Category") && media.put("Category", severity.label()) == media;
    }

    private boolean mark(Item.Severity severity, Entry media) {
        if (!severity.scheme().equals(MediaToExchange.MARK_SCHEME) || severity.version() != null) {
            return false;
        }
        for (var each : MediaToExchange.MARKS) {
            for (var value : new String[] {"true", "false"}) {
                if (severity.label().equals(each + "=" + value)) {
                    return media.claim(each) && media.put(each, value) == media;
                }
            }
        }
        return false;
    }
}
