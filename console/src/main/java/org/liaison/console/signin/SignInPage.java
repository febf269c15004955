// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.liaison.security.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demonstration's own sign-in page. */
@Controller
final class SignInPage {

    @OpenToAll(reason = "whoever is to sign in has not yet")
    @GetMapping("/sign-in")
    String show(Model model) {
        model.addAttribute("demo", true);
        return "console/sign-in";
    }
}
