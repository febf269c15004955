// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.schemas.exchange.Term;

/** What categories and marks mean in the taxonomy, as far as anybody says. */
final class VicsTerms {

    private static final String EDITION = "1";
    private static final String MARK = "mark";
    private static final List<Row> ROWS =
            Inventory.lines("vics-terms.csv").stream().map(Row::parse).toList();

    private VicsTerms() {}

    /** @param profile word of the profile, or {@code mark} */
    record Row(String profile, String value, String meaning, String term, String basis) {

        private static Row parse(String line) {
            var cells = line.split(";", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    static List<Row> rows() {
        return ROWS;
    }

    static List<Term> of(Profile profile, Entry media) {
        var terms = new ArrayList<Term>();
        var category = media.text("Category");
        if (category != null) {
            find(profile.word(), category).ifPresent(terms::add);
        }
        for (var each : MediaToExchange.MARKS) {
            if ("true".equals(media.text(each))) {
                find(MARK, each).ifPresent(terms::add);
            }
        }
        return terms;
    }

    private static Optional<Term> find(String profile, String value) {
        return ROWS.stream()
                .filter(each -> each.profile().equals(profile) && each.value().equals(value))
                .filter(each -> !each.term().isEmpty())
                .map(each -> new Term(each.term(), EDITION))
                .findFirst();
    }
}
