// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.function.IntPredicate;
import org.liaison.schemas.taxonomy.Taxonomy;
import org.liaison.schemas.taxonomy.Terminology;

/** How a summary is written: in which words, how much of it, which characters its medium can show, and how it looks. */
record Edition(
        Taxonomy taxonomy,
        Terminology terminology,
        Labels labels,
        Extent extent,
        IntPredicate characters,
        String style) {

    static Edition of(Language language, Extent extent, IntPredicate characters, String css) {
        var labels = Labels.of(language, Ours.TERMINOLOGY);
        return new Edition(Ours.TAXONOMY, Ours.TERMINOLOGY, labels, extent, characters, Style.of(css, labels));
    }

    /** Read once for all editions. */
    private static final class Ours {

        private static final Taxonomy TAXONOMY = Taxonomy.load();
        private static final Terminology TERMINOLOGY = Terminology.of(TAXONOMY);
    }
}
