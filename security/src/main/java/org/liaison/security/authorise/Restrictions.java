// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** Asks {@link HandlingRules} about parts of packages and, where a provider has to agree, {@link Consents}. */
public final class Restrictions {

    private final Consents consents;

    public Restrictions(Consents consents) {
        this.consents = consents;
    }

    /** Who would get it; {@code partner} null: our own authorities. */
    public record Recipient(@Nullable PartnerId partner, RecipientKind kind) {

        public static Recipient house() {
            return new Recipient(null, RecipientKind.HOUSE);
        }

        private RecipientKind towards(@Nullable PartnerId provider) {
            return partner != null && partner.equals(provider) ? RecipientKind.PROVIDER : kind;
        }
    }

    /** Why something may not be done; {@code consent}: the provider could allow it. */
    public record Objection(
            boolean consent, String article, @Nullable PartnerId provider) {

        /** For a refusal: GW-AUT-010 if consent would help, else GW-AUT-011. */
        public Finding at(String place) {
            return consent
                    ? new Finding("GW-AUT-010", place, "the provider " + provider + " consented (" + article + ")")
                    : new Finding("GW-AUT-011", place, "the handling of what was provided allows it (" + article + ")");
        }

        /** As a redaction cites it. */
        public String ground() {
            return article + (consent ? ", no consent of " + provider : "");
        }
    }

    /** What objects to each part, by its id; parts that may pass are not in it. */
    public Map<String, Objection> findObjections(
            MessageId message, ExchangePackage exchange, Use use, Recipient recipient, Instant at) {
        var objections = new LinkedHashMap<String, Objection>();
        exchange.objects().forEach(each -> {
            var marking = each.provenance().marking();
            if (marking != null) {
                findObjection(message, exchange, each.id(), marking, use, recipient, at)
                        .ifPresent(objection -> objections.put(each.id(), objection));
            }
        });
        return objections;
    }

    private Optional<Objection> findObjection(
            MessageId message,
            ExchangePackage exchange,
            String part,
            Marking marking,
            Use use,
            Recipient recipient,
            Instant at) {
        var provider = marking.provider();
        if (provider == null) {
            return Optional.empty();
        }
        var codes = marking.codes().isEmpty() ? exchange.handling().codes() : marking.codes();
        var need = new Consents.Need(
                provider, message, marking.providerReference(), part, recipient.partner(), passing(use));
        return findObjection(need, codes, recipient, at);
    }

    /** For something as a whole that {@code need.provider()} gave us. */
    public Optional<Objection> findObjection(
            Consents.Need need, Collection<HandlingCode> codes, Recipient recipient, Instant at) {
        var verdict = HandlingRules.TABLE.verdict(
                HandlingRules.Origin.FOREIGN, List.copyOf(codes), need.use(), recipient.towards(need.provider()));
        return switch (verdict.answer()) {
            case ALLOWED -> Optional.empty();
            case CONSENT ->
                consents.find(need, at).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Objection(true, verdict.article(), need.provider()));
            case FORBIDDEN -> Optional.of(new Objection(false, verdict.article(), need.provider()));
        };
    }

    /** Within a package that we send, a part that names its provider is passed on. */
    private static Use passing(Use use) {
        return use == Use.SEND ? Use.FORWARD : use;
    }
}
