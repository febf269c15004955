// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import org.liaison.schemas.taxonomy.Taxonomy;

/** The codes of the taxonomy, which reports state instead of descriptions. */
final class Codes {

    /** By which a classification says that its label is a code of the taxonomy. */
    static final String SCALE = "liaison-taxonomy";

    private static final Taxonomy TAXONOMY = Taxonomy.load();

    static final String VERSION = TAXONOMY.version();

    private Codes() {}

    static boolean isKnown(String code) {
        return TAXONOMY.find(code).isPresent();
    }

    static boolean isOf(String scheme, String code) {
        return TAXONOMY.find(scheme, code).isPresent();
    }
}
