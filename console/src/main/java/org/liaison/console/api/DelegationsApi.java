// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.approve.Delegation;
import org.liaison.security.approve.Delegations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for which approver. Everybody names their own delegate and nobody else's. */
@RestController
@RequestMapping("/api/v1/approvals/delegations")
public final class DelegationsApi {

    private final Delegations delegations;
    private final Clock clock;
    private final Objections objections;

    public DelegationsApi(Delegations delegations, Clock clock, Catalogue catalogue) {
        this.delegations = delegations;
        this.clock = clock;
        this.objections = new Objections(catalogue);
    }

    /** {@code from}: without it, from now on. */
    public record Asked(
            @Nullable String delegate,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean absent) {}

    record Shown(
            String delegation,
            String delegator,
            String delegate,
            String unit,
            boolean absent,
            Instant from,
            Instant until) {

        static Shown of(Delegation each) {
            return new Shown(
                    each.id().toString(),
                    each.delegator(),
                    each.delegate(),
                    each.unit(),
                    each.absent(),
                    each.fromAt(),
                    each.untilAt());
        }
    }

    @GetMapping
    @Guarded(Action.LIST_APPROVALS)
    Map<String, List<Shown>> list(Actor actor) {
        return Map.of("delegations", delegations.all().stream().map(Shown::of).toList());
    }

    @PostMapping
    @Guarded(Action.DELEGATE_APPROVAL)
    ResponseEntity<?> name(@RequestBody Asked asked, Actor actor) {
        if (asked.delegate() == null || asked.until() == null) {
            return objections.answer(
                    new Finding("GW-APP-005", asked.delegate() == null ? "delegate" : "until", "it is stated"));
        }
        var from = Optional.ofNullable(asked.from()).orElseGet(clock::instant);
        var absent = Boolean.TRUE.equals(asked.absent());
        return switch (delegations.name(actor, asked.delegate().strip(), from, asked.until(), absent)) {
            case Delegations.Named.Done done ->
                ResponseEntity.status(HttpStatus.CREATED).body(Shown.of(done.delegation()));
            case Delegations.Named.Refused refused -> objections.answer(refused.finding());
        };
    }

    @DeleteMapping("/{delegation}")
    @Guarded(Action.DELEGATE_APPROVAL)
    ResponseEntity<?> end(@PathVariable("delegation") String delegation, Actor actor) {
        return find(delegation)
                .flatMap(each -> delegations.end(actor, each))
                .<ResponseEntity<?>>map(each -> ResponseEntity.ok(Shown.of(each)))
                .orElseGet(() -> objections.answer(
                        new Finding("GW-APP-010", "delegation", "there is such a delegation of the actor's own")));
    }

    private static Optional<UUID> find(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
