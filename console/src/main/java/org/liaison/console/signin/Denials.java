// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.trail.AccessEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Says no: to the asker in the form they expect, and to the trail if it was about a message. */
final class Denials {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

    private final Consumer<AccessEvent> trail;
    private final Clock clock;
    private final Problems problems;

    /** @param trail appends in a transaction of its own */
    Denials(Consumer<AccessEvent> trail, Clock clock, Problems problems) {
        this.trail = trail;
        this.clock = clock;
        this.problems = problems;
    }

    void record(MessageId message, Actor actor, Action action, Finding objection) {
        trail.accept(
                new AccessEvent.AccessDenied(clock.instant(), message, actor.name(), action.word(), objection.code()));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Finding objection) throws IOException {
        LOG.atInfo()
                .addKeyValue("code", objection.code())
                .addKeyValue("action", objection.place())
                .log("denied");
        if (objection.code().equals("GW-ACC-002")) {
            problems.challenge(request, response, objection);
        } else {
            problems.answer(request, response, status(objection), objection);
        }
    }

    private static HttpStatus status(Finding objection) {
        return switch (objection.code()) {
            case "GW-ACC-008" -> HttpStatus.NOT_FOUND;
            case "GW-ACC-009" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "GW-ACC-010" -> HttpStatus.UNAUTHORIZED;
            default -> HttpStatus.FORBIDDEN;
        };
    }
}
