// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.liaison.schemas.message.Finding;

/** Half an evaluation under Regulation (EU) 2016/794 Art. 29 evaluates nothing. */
final class EvaluationIsWhole implements Check {

    private static final Set<String> SOURCES = Set.of("A", "B", "C", "X");
    private static final Set<String> INFORMATION = Set.of("1", "2", "3", "4");

    @Override
    public String code() {
        return "GW-VAL-109";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.Evaluation.class)
                .filter(each -> !isWhole(each))
                .map(each -> new Finding(
                        code(),
                        each.place(),
                        "an evaluation has a source code A, B, C or X and an information code 1 to 4"))
                .toList();
    }

    private static boolean isWhole(Fact.Evaluation evaluation) {
        return evaluation.source() != null
                && evaluation.information() != null
                && SOURCES.contains(evaluation.source())
                && INFORMATION.contains(evaluation.information());
    }
}
