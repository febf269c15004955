// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.liaison.schemas.cybertip.xml.Details;
import org.liaison.schemas.cybertip.xml.FileDetails;
import org.liaison.schemas.cybertip.xml.NameValue;
import org.liaison.schemas.message.Personal;

/** Hashes and embedded metadata of a file. Hashes stand in two places, once by type and once as pairs. */
final class FileMetadata {

    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){1,512}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{8,1022}={0,2}");
    private static final int LONGEST_NAME = 32;
    private static final String HASHES = "HASH";

    private final Draft draft;
    private final Place place;
    private final Map<String, Personal<String>> hashes = new TreeMap<>();

    FileMetadata(Draft draft, Place place) {
        this.draft = draft;
        this.place = place;
    }

    Map<String, Personal<String>> hashes(FileDetails details) {
        for (int i = 0; i < details.getOriginalFileHash().size(); i++) {
            var hash = details.getOriginalFileHash().get(i);
            add(hash.getHashType(), hash.getValue(), place.child("originalFileHash", i));
        }
        for (int i = 0; i < details.getDetails().size(); i++) {
            var block = details.getDetails().get(i);
            var pairs = holdsHashes(block) ? block.getNameValuePair() : List.<NameValue>of();
            for (int j = 0; j < pairs.size(); j++) {
                var pair = pairs.get(j);
                add(pair.getName(), pair.getValue(), place.child("details", i).child("nameValuePair", j));
            }
        }
        return hashes;
    }

    /** Pairs other than hashes. */
    void pairs(FileDetails details, Owner file) {
        for (int i = 0; i < details.getDetails().size(); i++) {
            var block = details.getDetails().get(i);
            var here = place.child("details", i);
            var pairs = holdsHashes(block) ? List.<NameValue>of() : block.getNameValuePair();
            var kind = Given.text(block.getType()) == null ? "file-metadata" : "file-metadata-exif";
            for (int j = 0; j < pairs.size(); j++) {
                var pair = pairs.get(j);
                draft.reference(here.child("nameValuePair", j), kind, pair.getName(), pair.getValue(), file);
            }
        }
    }

    static boolean holdsHashes(Details block) {
        return HASHES.equals(block.getType());
    }

    /** As hash algorithms are called here: {@code SHA-256} and {@code sha256} are one. */
    static String algorithm(String type) {
        return type.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    static String normal(String value) {
        var stripped = value.strip();
        return HEX.matcher(stripped).matches() ? stripped.toLowerCase(Locale.ROOT) : stripped;
    }

    private void add(String type, String value, Place here) {
        var algorithm = algorithm(type);
        var hash = normal(value);
        boolean named = !algorithm.isEmpty() && algorithm.length() <= LONGEST_NAME;
        boolean coded = HEX.matcher(hash).matches() || BASE64.matcher(hash).matches();
        if (!named || !coded) {
            draft.losses().narrowed(here, "it is no hash in hexadecimal or base64 of a named algorithm", "left out");
            return;
        }
        var earlier = hashes.putIfAbsent(algorithm, Personal.of(hash));
        if (earlier != null && !earlier.reveal().equals(hash)) {
            draft.losses().narrowed(here, "a file has one hash of each kind", "the first was kept");
        }
    }
}
