// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.keeping.FileNumber;
import org.liaison.security.keeping.Holds;
import org.liaison.security.keeping.Retention;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has to be looked at or will be erased, what people found, and what is held. */
@RestController
@RequestMapping("/api/v1")
public final class RetentionApi {

    private static final int MOST_DAYS = 4000;

    private final Retention retention;
    private final Holds holds;
    private final KeepingAnswers answers;

    RetentionApi(Retention retention, Holds holds, KeepingAnswers answers) {
        this.retention = retention;
        this.holds = holds;
        this.answers = answers;
    }

    /** What is due and what is held. */
    record Listed(List<Retention.Due> due, List<Holds.Hold> held) {}

    @Guarded(Action.READ_RETENTION)
    @GetMapping("/retention")
    Listed list(@RequestParam(name = "days", defaultValue = "30") int days, Actor actor) {
        return new Listed(retention.due(Duration.ofDays(Math.clamp(days, 0, MOST_DAYS))), holds.active());
    }

    /** {@code outcome}: {@code keep}, with {@code until}, or {@code erase}. */
    record Found(@Nullable String outcome, @Nullable String until) {}

    @Guarded(Action.REVIEW_RETENTION)
    @PostMapping("/messages/{id}/review")
    ResponseEntity<?> review(@PathVariable("id") String id, @RequestBody Found found, Actor actor) {
        var message = KeepingAnswers.message(id);
        var finding = finding(found);
        if (message.isEmpty() || finding.isEmpty()) {
            return answers.incomplete();
        }
        return answers.of(retention.review(message.get(), finding.get(), actor.name()), due -> due);
    }

    private static Optional<Retention.Finding> finding(Found found) {
        if ("erase".equals(found.outcome())) {
            return Optional.of(new Retention.Finding.Erase());
        }
        if (!"keep".equals(found.outcome()) || found.until() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Retention.Finding.Keep(Instant.parse(found.until())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code reference}: the file where the reason stands. */
    record Order(@Nullable String ground, @Nullable String reference) {}

    @Guarded(Action.HOLD)
    @PostMapping("/messages/{id}/hold")
    ResponseEntity<?> hold(@PathVariable("id") String id, @RequestBody Order order, Actor actor) {
        var message = KeepingAnswers.message(id);
        var ground = Optional.ofNullable(order.ground()).flatMap(Holds.Ground::find);
        var reference = FileNumber.find(order.reference());
        if (message.isEmpty() || ground.isEmpty() || reference.isEmpty()) {
            return answers.incomplete();
        }
        return answers.of(holds.place(message.get(), ground.get(), reference.get(), actor.name()), hold -> hold);
    }

    @Guarded(Action.HOLD)
    @PostMapping("/messages/{id}/hold/lift")
    ResponseEntity<?> lift(@PathVariable("id") String id, @RequestBody Order order, Actor actor) {
        var message = KeepingAnswers.message(id);
        var reference = FileNumber.find(order.reference());
        if (message.isEmpty() || reference.isEmpty()) {
            return answers.incomplete();
        }
        return answers.of(holds.lift(message.get(), reference.get(), actor.name()), hold -> hold);
    }
}
