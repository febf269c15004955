// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.cms.Objection;
import org.liaison.security.evidence.EvidenceBundle;
import org.liaison.security.evidence.EvidenceBundle.Order;
import org.liaison.security.evidence.EvidenceBundle.Use;
import org.liaison.security.evidence.EvidenceRules;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the bundle of evidence of one message and partner, after it is trailed who takes it, what for, and why. */
@RestController
public final class EvidenceApi {

    /** Of file numbers and grounds, not of sentences: it goes to the trail, where no name of a person may go. */
    private static final Pattern JUSTIFICATION = Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 ._/-]{2,59}");

    private final Function<Order, byte[]> bundle;
    private final EvidenceRules rules;
    private final Catalogue catalogue;
    private final Desk desk;

    /** Where it is trailed. */
    public record Desk(Trail trail, TransactionOperations transactions, Clock clock) {}

    /** @param bundle {@link EvidenceBundle#of} */
    public EvidenceApi(Function<Order, byte[]> bundle, EvidenceRules rules, Catalogue catalogue, Desk desk) {
        this.bundle = bundle;
        this.rules = rules;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @Guarded(Action.EXPORT_EVIDENCE)
    @GetMapping("/api/v1/messages/{id}/evidence")
    ResponseEntity<?> get(
            @PathVariable("id") String id,
            @RequestParam("use") String use,
            @RequestParam("partner") String partner,
            @RequestHeader(name = "Justification", required = false) @Nullable String justification,
            Actor actor) {
        var order = order(id, use, partner, justification, actor);
        if (order.isEmpty()) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    new Finding(
                            "GW-SEA-063", "request", "use, partner and a justification with a file number are stated"));
        }
        var objection = rules.findObjection(order.get());
        if (objection.isPresent()) {
            trail(new AccessEvent.AccessDenied(
                    desk.clock().instant(),
                    order.get().message(),
                    actor.name(),
                    Action.EXPORT_EVIDENCE.word(),
                    objection.get().code()));
            return problem(HttpStatus.FORBIDDEN, objection.get());
        }
        return handOut(order.get());
    }

    private ResponseEntity<?> handOut(Order order) {
        trail(new AccessEvent.Consulted(
                desk.clock().instant(),
                order.message(),
                order.who(),
                "evidence " + order.use().word() + " " + order.partner(),
                order.justification()));
        try {
            var bytes = bundle.apply(order);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/vnd.etsi.asic-e+zip"))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + order.message() + "-" + order.partner() + ".asice\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(bytes);
        } catch (Vault.Erased e) {
            return problem(
                    HttpStatus.NOT_FOUND,
                    new Finding("GW-SEA-064", "message", "it was sealed for this partner and is not erased"));
        } catch (Objection e) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, e.finding());
        }
    }

    private static Optional<Order> order(
            String id, String use, String partner, @Nullable String justification, Actor actor) {
        if (justification == null || !JUSTIFICATION.matcher(justification).matches() || !PartnerId.isValid(partner)) {
            return Optional.empty();
        }
        try {
            var message = new MessageId(id);
            return Use.find(use)
                    .map(each -> new Order(message, new PartnerId(partner), each, actor.name(), justification));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void trail(AccessEvent event) {
        desk.transactions().executeWithoutResult(status -> desk.trail().append(List.of(event)));
    }

    /** RFC 9457, with our findings. */
    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Finding finding) {
        var explained = catalogue.explain(finding.code());
        var problem = ProblemDetail.forStatusAndDetail(status, finding.rule());
        problem.setTitle(explained.question());
        problem.setProperty(
                "findings",
                List.of(Map.of(
                        "code", finding.code(),
                        "place", finding.place(),
                        "rule", finding.rule(),
                        "next", explained.next())));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
