// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaison.schemas.message.Finding;

/** A cut or mistyped hash matches nothing and hides a match. */
final class HashFitsItsAlgorithm implements Check {

    /** Algorithms that are not here are passed on as they are. PhotoDNA has 144 bytes. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "MD5", Pattern.compile("[0-9a-fA-F]{32}"),
            "SHA1", Pattern.compile("[0-9a-fA-F]{40}"),
            "SHA256", Pattern.compile("[0-9a-fA-F]{64}"),
            "SHA512", Pattern.compile("[0-9a-fA-F]{128}"),
            "PHOTODNA", Pattern.compile("[0-9a-fA-F]{288}|[A-Za-z0-9+/]{192}"));

    @Override
    public String code() {
        return "GW-VAL-105";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.FileHash.class)
                .filter(each -> !fits(each))
                .map(each -> new Finding(
                        code(), each.place(), "a hash needs the length and the characters of its algorithm"))
                .toList();
    }

    private static boolean fits(Fact.FileHash hash) {
        var form = FORMS.get(hash.algorithm().toUpperCase(Locale.ROOT).replace("-", ""));
        return form == null || form.matcher(hash.value().reveal()).matches();
    }
}
