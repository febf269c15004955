// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.liaison.routes.state.Progress;

/** What came of a sample: {@code delivered}, {@code refused}, {@code duplicate}, {@code dead}, {@code held}; {@code codes} say why. */
record Outcome(String word, List<String> codes, String partners, int overdue) {

    static Outcome of(Progress.Of progress) {
        var codes = new ArrayList<String>();
        progress.findings().forEach(each -> codes.add(each.split(" ", 2)[0]));
        var partners = new ArrayList<String>();
        for (var each : progress.deliveries()) {
            partners.add(each.partner());
            if (each.code() != null && !each.state().equals("delivered")) {
                codes.add(each.code());
            }
            if (each.state().equals("refused") && each.reason() != null) {
                each.reason().lines().forEach(line -> codes.add(line.split(" ", 2)[0]));
            }
        }
        return new Outcome(word(progress), codes.stream().distinct().toList(), String.join(",", partners), 0);
    }

    private static String word(Progress.Of progress) {
        return switch (progress.state()) {
            case "duplicate", "refused" -> progress.state();
            default -> worst(progress.deliveries());
        };
    }

    private static String worst(List<Progress.To> deliveries) {
        for (var state : List.of("sealed", "sending", "held", "dead", "declined", "refused")) {
            if (deliveries.stream().anyMatch(each -> each.state().equals(state))) {
                return state;
            }
        }
        return "delivered";
    }

    boolean meets(Case sample) {
        return word.equals(sample.expect()) && codes.containsAll(sample.codes());
    }
}
