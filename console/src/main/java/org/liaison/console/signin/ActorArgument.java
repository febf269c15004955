// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.jspecify.annotations.Nullable;
import org.liaison.security.access.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Actor} to whichever endpoint asks for it. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    private final Actors actors;

    ActorArgument(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return actors.findCurrent().orElseThrow(() -> new IllegalStateException("the guard let nobody through"));
    }
}
