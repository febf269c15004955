// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.notice.Ground;
import org.liaison.schemas.notice.Notice;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.keeping.Acknowledgements;
import org.liaison.security.keeping.Notices;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls a message back or corrects it at everybody who got it, and shows what they did. */
@RestController
@RequestMapping("/api/v1/messages/{id}")
public final class NoticesApi {

    private final Notices notices;
    private final Acknowledgements acknowledgements;
    private final KeepingAnswers answers;

    NoticesApi(Notices notices, Acknowledgements acknowledgements, KeepingAnswers answers) {
        this.notices = notices;
        this.acknowledgements = acknowledgements;
        this.answers = answers;
    }

    /** {@code replacement}: the message that was handed in instead, of a correction. */
    record Order(@Nullable String ground, @Nullable String replacement) {}

    @Guarded(Action.RECALL)
    @PostMapping("/recall")
    ResponseEntity<?> recall(@PathVariable("id") String id, @RequestBody Order order, Actor actor) {
        return issue(id, Notice.Kind.RECALL, order, null, actor);
    }

    @Guarded(Action.CORRECT)
    @PostMapping("/correct")
    ResponseEntity<?> correct(@PathVariable("id") String id, @RequestBody Order order, Actor actor) {
        var replacement = Optional.ofNullable(order.replacement()).flatMap(KeepingAnswers::message);
        return replacement.isEmpty()
                ? answers.incomplete()
                : issue(id, Notice.Kind.CORRECTION, order, replacement.get(), actor);
    }

    private ResponseEntity<?> issue(
            String id, Notice.Kind kind, Order order, @Nullable MessageId replacement, Actor actor) {
        var about = KeepingAnswers.message(id);
        var ground = Optional.ofNullable(order.ground()).flatMap(Ground::find);
        if (about.isEmpty() || ground.isEmpty()) {
            return answers.incomplete();
        }
        var verdict = notices.issue(new Notices.Order(about.get(), kind, ground.get(), replacement, actor.name()));
        return answers.of(verdict, issued -> issued);
    }

    @Guarded(Action.READ_RETENTION)
    @GetMapping("/notices")
    List<Acknowledgements.Status> notices(@PathVariable("id") String id, Actor actor) {
        return KeepingAnswers.message(id).map(acknowledgements::about).orElse(List.of());
    }
}
