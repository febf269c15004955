// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of messages. It shows no content of a record, so looking at it needs no justification. */
@Controller
final class ListPage {

    private static final List<String> STATES = List.of(
            "ingested",
            "under-way",
            "refused",
            "duplicate",
            "closed",
            "held",
            "declined",
            "sealed",
            "sending",
            "delivered",
            "dead");

    private final Ways ways;

    ListPage(Ways ways) {
        this.ways = ways;
    }

    @Guarded(Action.LIST_MESSAGES)
    @GetMapping("/console")
    String list(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "partner", required = false) @Nullable String partner,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Actor actor,
            Model model) {
        var criteria = new Criteria(state, partner, code);
        model.addAttribute("criteria", criteria);
        model.addAttribute("page", ways.list(criteria, actor, Math.max(0, page)));
        model.addAttribute("states", STATES);
        model.addAttribute("partners", ways.partners());
        return "console/list";
    }
}
