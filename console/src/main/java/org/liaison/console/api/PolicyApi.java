// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.authorise.InvalidAgreements;
import org.liaison.security.policy.Bundle;
import org.liaison.security.policy.InvalidPolicy;
import org.liaison.security.policy.Policies;
import org.liaison.security.policy.Policy;
import org.liaison.security.policy.PolicyDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The set of agreements in force, those before it, and changing it. */
@RestController
@RequestMapping("/api/v1/policy")
public final class PolicyApi {

    private final Policies policies;
    private final Policy policy;
    private final PolicyDesk desk;
    private final Objections objections;

    public PolicyApi(Policies policies, Policy policy, PolicyDesk desk, Catalogue catalogue) {
        this.policies = policies;
        this.policy = policy;
        this.desk = desk;
        this.objections = new Objections(catalogue);
    }

    /** {@code files}: by name; signatures in base64. */
    public record Proposed(@Nullable Map<String, String> files) {}

    public record Wanted(@Nullable String version) {}

    @GetMapping
    @Guarded(Action.READ_POLICY)
    Map<String, Object> read(Actor actor) {
        return Map.of(
                "version", policy.version(),
                "partners",
                        policy.get().all().stream().map(each -> each.version()).toList(),
                "versions", policies.versions());
    }

    @PostMapping("/activate")
    @Guarded(Action.CHANGE_POLICY)
    ResponseEntity<?> activate(@RequestBody Proposed proposed, Actor actor) {
        return answer(() -> desk.activate(new Bundle(files(proposed)), actor.name()));
    }

    @PostMapping("/rollback")
    @Guarded(Action.CHANGE_POLICY)
    ResponseEntity<?> rollback(@RequestBody Wanted wanted, Actor actor) {
        var version = wanted.version() == null ? "" : wanted.version();
        return answer(() -> desk.rollback(version, actor.name()));
    }

    private ResponseEntity<?> answer(Supplier<Policies.Version> change) {
        try {
            return ResponseEntity.ok(change.get());
        } catch (InvalidPolicy invalid) {
            return objection(invalid.findings());
        } catch (InvalidAgreements invalid) {
            return objection(invalid.findings());
        }
    }

    private ResponseEntity<?> objection(List<Finding> findings) {
        return objections.answer(HttpStatus.UNPROCESSABLE_CONTENT, findings);
    }

    private static SortedMap<String, byte[]> files(Proposed proposed) {
        var files = new TreeMap<String, byte[]>();
        var given = proposed.files();
        if (given != null) {
            given.forEach((name, text) -> files.put(name, Policies.bytes(name, text)));
        }
        return files;
    }
}
