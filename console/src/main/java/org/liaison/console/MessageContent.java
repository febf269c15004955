// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.security.trail.TrailLog;
import org.springframework.ui.Model;

/** Fills the page of one message. */
final class MessageContent {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final TrailLog log;
    private final Explanations explanations;

    MessageContent(TrailLog log, Explanations explanations) {
        this.log = log;
        this.explanations = explanations;
    }

    void fill(Way way, Model model) {
        model.addAttribute("way", way);
        model.addAttribute("timeline", Timeline.of(log.entriesOf(way.id())));
        model.addAttribute(
                "findings", way.findings().stream().map(this::explained).toList());
        model.addAttribute("codes", codesOfDeliveries(way));
        model.addAttribute("checkpoint", log.findLatestCheckpoint().orElse(null));
    }

    void verify(Way way, Model model) {
        model.addAttribute("verdict", settled(way));
    }

    /** The look that asks is an entry too, and is published with the next checkpoint: a moment later. */
    private TrailLog.Verdict settled(Way way) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var verdict = log.verify(way.id());
        while (!verdict.proven() && verdict.firstBad() == null && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            verdict = log.verify(way.id());
        }
        return verdict;
    }

    /** Only what the catalogue can explain: the code itself stands in the table already. */
    private List<Explained> codesOfDeliveries(Way way) {
        return way.deliveries().stream()
                .filter(delivery -> delivery.code() != null)
                .map(delivery -> explained(new Finding(String.valueOf(delivery.code()), delivery.partner(), "")))
                .filter(each -> each.explanation() != null)
                .toList();
    }

    private Explained explained(Finding finding) {
        return new Explained(finding, explanations.find(finding.code()).orElse(null));
    }

    /** A finding with what the catalogue says about its code, if it knows it. */
    record Explained(Finding finding, Explanations.@Nullable Explanation explanation) {}
}
