// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The names under which the taxonomy is exported; URNs, because nothing is to be fetched. */
final class Iri {

    static final String VOCABULARY = "urn:liaison:vocabulary:";

    private Iri() {}

    static String term(String code) {
        return "urn:liaison:term:" + code;
    }

    static String scheme(String code) {
        return "urn:liaison:scheme:" + code;
    }

    /** @param instrument a target of the crosswalk or a scale */
    static String instrument(String instrument) {
        return "urn:liaison:instrument:" + encoded(instrument);
    }

    static String of(String instrument, String value) {
        return instrument(instrument) + ":" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
