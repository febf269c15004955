// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.liaison.console.signin.Problems;
import org.liaison.schemas.checks.Explained;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content: who is signed in, and whether this is the demonstration. */
@ControllerAdvice
final class Surroundings {

    private final boolean demo;

    Surroundings(boolean demo) {
        this.demo = demo;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("user")
    @Nullable
    String user(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }

    /** Why the guard or the sign-in said no, on the page that says so. */
    @ModelAttribute("denial")
    @Nullable
    Explained denial(HttpServletRequest request) {
        return request.getAttribute(Problems.EXPLAINED) instanceof Explained explained ? explained : null;
    }
}
