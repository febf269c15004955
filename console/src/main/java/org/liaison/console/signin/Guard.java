// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Access;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Exemptions;
import org.liaison.security.access.Guarded;
import org.liaison.security.access.OpenToAll;
import org.liaison.security.access.Subjects;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every endpoint: none without a rule, nobody without role, second factor or sight of the message. The
 * path variable {@code id} or {@code message} is a message; whether it exists is not told to those who may not see it.
 */
final class Guard implements HandlerInterceptor {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Actors actors;
    private final Subjects subjects;
    private final Exemptions exemptions;
    private final Denials denials;

    Guard(Actors actors, Subjects subjects, Exemptions exemptions, Denials denials) {
        this.actors = actors;
        this.subjects = subjects;
        this.exemptions = exemptions;
        this.denials = denials;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() == DispatcherType.ERROR
                || method.hasMethodAnnotation(OpenToAll.class)) {
            return true; // style sheets, the redirect from the root, the page that says what went wrong
        }
        var guarded = method.getMethodAnnotation(Guarded.class);
        var objection = guarded == null
                ? Optional.of(new Finding("GW-ACC-005", "endpoint", "every endpoint names its action"))
                : findObjection(request, guarded.value());
        if (objection.isPresent()) {
            denials.answer(request, response, objection.get());
        }
        return objection.isEmpty();
    }

    private Optional<Finding> findObjection(HttpServletRequest request, Action action) {
        var actor = actors.findCurrent();
        if (actor.isEmpty()) {
            return Optional.of(new Finding("GW-ACC-010", action.word(), "somebody is signed in"));
        }
        var named = variable(request);
        return named == null ? Access.findObjection(actor.get(), action) : findObjection(actor.get(), action, named);
    }

    private Optional<Finding> findObjection(Actor actor, Action action, String named) {
        var general = Access.findObjection(actor, action);
        var message =
                Optional.of(named).filter(each -> UUID.matcher(each).matches()).map(MessageId::new);
        var subject = message.flatMap(subjects::find);
        if (subject.isEmpty()) {
            return general.isPresent() ? general : Optional.of(unknown(action));
        }
        var objection = Access.findObjection(actor, action, subject.get());
        if (objection.isEmpty() || exemptions.lifts(objection.get(), actor, action, message.orElseThrow())) {
            return Optional.empty();
        }
        denials.record(message.orElseThrow(), actor, action, objection.get());
        return general.isPresent() ? general : Optional.of(unknown(action));
    }

    /** The same words for what is not there and for what is not theirs to see. */
    private static Finding unknown(Action action) {
        return new Finding("GW-ACC-008", action.word(), "the message exists and the actor may see it");
    }

    private static @Nullable String variable(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Stream.of("id", "message")
                        .map(variables::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
