// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.console.Justification;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What partners sent: lists it, shows one message to whoever says why, and sends it on. */
@RestController
@RequestMapping("/api/v1/received")
final class ReceivedApi {

    private static final Finding NOWHERE =
            new Finding("GW-DEL-001", "message", "the message lies in the inbox and its content is kept");

    private final Desk desk;
    private final ReceivedMessages messages;
    private final Catalogue catalogue;

    ReceivedApi(Desk desk, ReceivedMessages messages, Catalogue catalogue) {
        this.desk = desk;
        this.messages = messages;
        this.catalogue = catalogue;
    }

    /** Whom to send it to. */
    record Forward(@Nullable String to) {}

    @Guarded(Action.LIST_RECEIVED)
    @GetMapping
    List<Desk.Label> list(@RequestParam(name = "state", required = false) @Nullable String state, Actor actor) {
        return desk.list(actor, state);
    }

    /** The label as JSON, or the content as a page for people. Both ask why, and the answer is trailed. */
    @Guarded(Action.READ_RECEIVED)
    @GetMapping("/{id}")
    ResponseEntity<?> get(
            @PathVariable("id") String id,
            @RequestParam(name = "ground", required = false) @Nullable String ground,
            @RequestParam(name = "reference", required = false) @Nullable String reference,
            @RequestParam(name = "as", defaultValue = "json") String form,
            Actor actor) {
        var why = Justification.find(ground, reference);
        if (why.isEmpty()) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    List.of(new Finding("GW-DEL-002", "ground", "whoever reads says why, by a ground of the list")));
        }
        var label = find(id).flatMap(desk::find);
        if (label.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, List.of(NOWHERE));
        }
        desk.read(new MessageId(id), actor.name(), why.get().text());
        return form.equals("html") ? page(new MessageId(id)) : ResponseEntity.ok(label.get());
    }

    @Guarded(Action.FORWARD_RECEIVED)
    @PostMapping("/{id}/forward")
    ResponseEntity<?> forward(@PathVariable("id") String id, @RequestBody Forward forward, Actor actor) {
        var to = forward.to();
        if (to == null || !PartnerId.isValid(to)) {
            return problem(
                    HttpStatus.BAD_REQUEST, List.of(new Finding("GW-DEL-003", "to", "it names a partner system")));
        }
        var onwards = find(id).flatMap(message -> messages.forward(message, new PartnerId(to)));
        if (onwards.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, List.of(NOWHERE));
        }
        var message = onwards.get().message();
        return message == null
                ? problem(HttpStatus.CONFLICT, onwards.get().findings())
                : ResponseEntity.accepted()
                        .location(java.net.URI.create("/api/v1/records/" + message))
                        .body(Map.of("message", message.value(), "origin", id, "state", "ingested"));
    }

    private ResponseEntity<?> page(MessageId message) {
        return messages.findPage(message)
                .<ResponseEntity<?>>map(html ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, List.of(NOWHERE)));
    }

    private static Optional<MessageId> find(String id) {
        try {
            return Optional.of(new MessageId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** RFC 9457, with our findings: code, place, rule, next action; never a value. */
    private ResponseEntity<ProblemDetail> problem(HttpStatus status, List<Finding> findings) {
        var problem =
                ProblemDetail.forStatusAndDetail(status, findings.getFirst().rule());
        problem.setTitle(catalogue.explain(findings.getFirst().code()).question());
        problem.setProperty(
                "findings",
                findings.stream()
                        .map(each -> Map.of(
                                "code", each.code(),
                                "place", each.place(),
                                "rule", each.rule(),
                                "next", catalogue.explain(each.code()).next()))
                        .toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
