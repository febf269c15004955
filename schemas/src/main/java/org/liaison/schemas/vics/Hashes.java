// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Personal;

/** The hashes of a media entry, which stand in members of their own and in a list by name. */
final class Hashes {

    /** Members to the names that algorithms have here. */
    static final Map<String, String> MEMBERS = members();

    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){1,512}");
    private static final Pattern CODED = Pattern.compile("(?:[0-9A-Fa-f]{2}){1,512}|[A-Za-z0-9+/]{8,1022}={0,2}");
    private static final Pattern NAMED = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,31}");
    private static final Pattern SHA = Pattern.compile("SHA-([0-9]+)");

    private Hashes() {}

    /** A hash where it stands. */
    record Found(String place, String algorithm, String value) {

        boolean isCoded() {
            return Hashes.isCoded(algorithm, value);
        }

        @Override
        public String toString() {
            return "Found[personal]";
        }
    }

    static List<Found> of(Entry media) {
        var found = new ArrayList<Found>();
        MEMBERS.forEach((member, algorithm) -> {
            var value = media.text(member);
            if (value != null) {
                found.add(new Found(media.place(member), algorithm, normal(value)));
            }
        });
        for (var each : media.list("AlternativeHashes")) {
            var name = each.text("HashName");
            var value = each.text("HashValue");
            if (name != null && value != null) {
                found.add(new Found(each.place("HashValue"), algorithm(name), normal(value)));
            }
        }
        return found;
    }

    static List<Fact> facts(Entry media) {
        return of(media).stream()
                .<Fact>map(each -> new Fact.FileHash(each.place(), each.algorithm(), Personal.of(each.value())))
                .toList();
    }

    /** As algorithms are called here: {@code SHA-256} and {@code sha256} are one. */
    static String algorithm(String name) {
        return SHA.matcher(name.strip().toUpperCase(Locale.ROOT)).replaceFirst("SHA$1");
    }

    static boolean isCoded(String algorithm, String value) {
        return NAMED.matcher(algorithm).matches() && CODED.matcher(value).matches();
    }

    /** Hexadecimal in lower case; base64 as it is. */
    static String normal(String value) {
        return HEX.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static Map<String, String> members() {
        var members = new LinkedHashMap<String, String>();
        members.put("MD5", "MD5");
        members.put("SHA1", "SHA1");
        members.put("PhotoDNA", "PHOTODNA");
        return members;
    }
}
