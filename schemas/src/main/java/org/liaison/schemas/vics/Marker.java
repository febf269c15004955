// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a document says it is: the version of the model, the profile of its categories, and what its entries are. */
record Marker(String version, Profile profile, Kind kind) {

    private static final Pattern OLD =
            Pattern.compile("https?://github\\.com/ICMEC/ProjectVic/DataModels/(1\\.[23])\\.xml#(Media|Cases)");
    private static final Pattern NEW = Pattern.compile("https?://github\\.com/VICSDATAMODEL/ProjectVic/DataModels/"
            + "(2\\.0)\\.xml/(Default|US|UK|CUSTOM)/\\$metadata#(Media|Cases)");

    enum Kind {
        MEDIA("Media", "Media"),
        CASES("Cases", "Case");

        private final String word;
        private final String entity;

        Kind(String word, String entity) {
            this.word = word;
            this.entity = entity;
        }

        /** What the entries of the document are. */
        String entity() {
            return entity;
        }

        private static Kind of(String word) {
            return word.equals(CASES.word) ? CASES : MEDIA;
        }
    }

    static Optional<Marker> find(String member, String text) {
        return member.equals("odata.metadata") ? old(text) : current(text);
    }

    /** The text of a document of version 2.0. */
    static String write(Profile profile) {
        return "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/" + profile.word() + "/$metadata#Media";
    }

    private static Optional<Marker> old(String text) {
        var matcher = OLD.matcher(text);
        return matcher.matches()
                ? Optional.of(new Marker(matcher.group(1), Profile.UNSTATED, Kind.of(matcher.group(2))))
                : Optional.empty();
    }

    private static Optional<Marker> current(String text) {
        var matcher = NEW.matcher(text);
        return matcher.matches()
                ? Profile.find(matcher.group(2))
                        .map(profile -> new Marker(matcher.group(1), profile, Kind.of(matcher.group(3))))
                : Optional.empty();
    }
}
