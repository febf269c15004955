// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The way of one message. Every look is recorded with its justification, which is asked for once a session. */
@Controller
@RequestMapping("/console/messages/{id}")
final class MessagePage {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SHOWN = "console/message";
    private static final String JUSTIFICATION = "justification";

    private final Ways ways;
    private final Consultation consultation;
    private final MessageContent content;

    MessagePage(Ways ways, Consultation consultation, MessageContent content) {
        this.ways = ways;
        this.consultation = consultation;
        this.content = content;
    }

    @Guarded(Action.CONSULT_MESSAGE)
    @GetMapping
    String show(@PathVariable("id") String id, Actor who, HttpSession session, Model model) {
        return look(find(id), who, session, model);
    }

    @Guarded(Action.VERIFY_TRAIL)
    @PostMapping("/verify")
    String verify(@PathVariable("id") String id, Actor who, HttpSession session, Model model) {
        var way = find(id);
        var view = look(way, who, session, model);
        if (view.equals(SHOWN)) {
            content.verify(way, model);
        }
        return view;
    }

    @Guarded(Action.CONSULT_MESSAGE)
    @PostMapping
    String justify(
            @PathVariable("id") String id,
            @RequestParam(name = JUSTIFICATION, required = false) @Nullable String ground,
            @RequestParam(name = "reference", required = false) @Nullable String reference,
            HttpSession session,
            Model model) {
        var way = find(id);
        var justification = Justification.find(ground, reference);
        if (justification.isEmpty()) {
            return ask(way, true, model);
        }
        session.setAttribute(JUSTIFICATION, justification.get().text());
        return "redirect:/console/messages/" + way.id();
    }

    private String look(Way way, Actor who, HttpSession session, Model model) {
        if (!(session.getAttribute(JUSTIFICATION) instanceof String justification)) {
            return ask(way, false, model);
        }
        consultation.record(way.id(), who.name(), justification);
        content.fill(way, model);
        model.addAttribute(JUSTIFICATION, justification);
        return SHOWN;
    }

    private static String ask(Way way, boolean again, Model model) {
        model.addAttribute("way", way);
        model.addAttribute("again", again);
        model.addAttribute("grounds", Justification.Ground.values());
        return "console/justify";
    }

    private Way find(String id) {
        return Optional.of(id)
                .filter(typed -> UUID.matcher(typed).matches())
                .map(MessageId::new)
                .flatMap(ways::find)
                .orElseThrow(NoSuchWay::new);
    }

    /** Nothing is known about such a message. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchWay extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
