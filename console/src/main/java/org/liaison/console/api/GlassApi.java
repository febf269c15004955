// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.keeping.FileNumber;
import org.liaison.security.keeping.Glass;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a message because of a danger, and has it reviewed. */
@RestController
@RequestMapping("/api/v1")
public final class GlassApi {

    private final Glass glass;
    private final KeepingAnswers answers;

    GlassApi(Glass glass, KeepingAnswers answers) {
        this.glass = glass;
        this.answers = answers;
    }

    /** {@code ground}: which danger; {@code reference}: the file of the case. */
    record Order(@Nullable String ground, @Nullable String reference) {}

    /** {@code judgement}: what the auditor found. */
    record Found(@Nullable String judgement) {}

    @Guarded(Action.BREAK_GLASS)
    @PostMapping("/messages/{id}/break-glass")
    ResponseEntity<?> smash(@PathVariable("id") String id, @RequestBody Order order, Actor actor) {
        var message = KeepingAnswers.message(id);
        var danger = Glass.Danger.find(order.ground());
        var reference = FileNumber.find(order.reference());
        if (message.isEmpty() || danger.isEmpty() || reference.isEmpty()) {
            return answers.incomplete();
        }
        return answers.of(glass.smash(message.get(), danger.get(), reference.get(), actor.name()), broken -> broken);
    }

    @Guarded(Action.REVIEW_BROKEN_GLASS)
    @GetMapping("/glass")
    List<Glass.Broken> waiting(Actor actor) {
        return glass.waiting();
    }

    @Guarded(Action.REVIEW_BROKEN_GLASS)
    @PostMapping("/glass/{glass}/review")
    ResponseEntity<?> review(@PathVariable("glass") String broken, @RequestBody Found found, Actor actor) {
        var judgement = Glass.Judgement.find(found.judgement());
        return judgement.isEmpty()
                ? answers.incomplete()
                : answers.of(glass.review(broken, judgement.get(), actor.name()), reviewed -> reviewed);
    }
}
