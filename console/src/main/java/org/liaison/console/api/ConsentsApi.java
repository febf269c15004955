// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.authorise.PostgresConsents;
import org.liaison.security.authorise.Use;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records that a provider consented to a use of what it provided. */
@RestController
@RequestMapping("/api/v1/messages/{id}/consents")
public final class ConsentsApi {

    private static final String CODE = "GW-AUT-021";

    private final PostgresConsents consents;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Objections objections;

    public ConsentsApi(PostgresConsents consents, TransactionTemplate transactions, Clock clock, Catalogue catalogue) {
        this.consents = consents;
        this.transactions = transactions;
        this.clock = clock;
        this.objections = new Objections(catalogue);
    }

    /**
     * Who consented to what: {@code recipient} null: use by our own authorities; {@code part} null: everything they
     * provided in the message; {@code reference}: where their own words are kept.
     */
    public record Stated(
            @Nullable String provider,
            @Nullable String providerMessage,
            @Nullable String part,
            @Nullable String recipient,
            @Nullable String use,
            @Nullable String reference,
            @Nullable String until) {}

    @PostMapping
    @Guarded(Action.RECORD_CONSENT)
    ResponseEntity<?> record(@PathVariable("id") String id, @RequestBody Stated stated, Actor actor) {
        var findings = new ArrayList<Finding>();
        require(partner(stated.provider()).isPresent(), "provider", "it names the partner who consented", findings);
        require(
                stated.recipient() == null || partner(stated.recipient()).isPresent(),
                "recipient",
                "it names a partner, or nobody for our own authorities",
                findings);
        require(use(stated.use()).isPresent(), "use", "it is forward, judicial-evidence, export or publish", findings);
        var reference = stated.reference();
        require(reference != null && !reference.isBlank(), "reference", "it says where their words are kept", findings);
        require(stated.until() == null || until(stated.until()).isPresent(), "until", "it is a UTC instant", findings);
        if (!findings.isEmpty()) {
            return objections.answer(HttpStatus.BAD_REQUEST, findings);
        }
        var recorded = recorded(new MessageId(id), stated, actor);
        var consent = transactions.execute(status -> consents.record(recorded));
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("consent", Objects.requireNonNull(consent)));
    }

    private PostgresConsents.Recorded recorded(MessageId id, Stated stated, Actor actor) {
        return new PostgresConsents.Recorded(
                id,
                partner(stated.provider()).orElseThrow(),
                stated.providerMessage(),
                stated.part(),
                partner(stated.recipient()).orElse(null),
                use(stated.use()).orElseThrow(),
                Objects.requireNonNull(stated.reference()),
                actor.name(),
                clock.instant(),
                until(stated.until()).orElse(null));
    }

    private static void require(boolean met, String place, String rule, List<Finding> findings) {
        if (!met) {
            findings.add(new Finding(CODE, place, rule));
        }
    }

    private static Optional<PartnerId> partner(@Nullable String name) {
        return name != null && PartnerId.isValid(name) ? Optional.of(new PartnerId(name)) : Optional.empty();
    }

    private static Optional<Use> use(@Nullable String word) {
        return Arrays.stream(Use.values())
                .filter(each -> each != Use.SEND && each.word().equals(word))
                .findFirst();
    }

    private static Optional<Instant> until(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
