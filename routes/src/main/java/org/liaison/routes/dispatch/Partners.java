// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.dispatch;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;

/** The partner systems and how they are reached, from configuration. */
public final class Partners {

    private final Map<String, Partner> partners = new TreeMap<>();

    public Partners(List<Partner> partners) {
        partners.forEach(each -> this.partners.put(each.id().value(), each));
    }

    /**
     * @param timeout how long one answer may take
     * @param receiptWithin when silence becomes overdue, for a normal message
     * @param attempts after how many the delivery is given up
     * @param firstRetry delay after the first failure; doubles up to {@code longestRetry}, with jitter
     * @param concurrency deliveries under way at once
     */
    public record Partner(
            PartnerId id,
            String format,
            URI address,
            Duration timeout,
            Duration receiptWithin,
            int attempts,
            Duration firstRetry,
            Duration longestRetry,
            int concurrency) {

        /**
         * Directive (EU) 2023/977 Art. 5(1) gives urgent requests eight hours; own-initiative information has no legal
         * limit, so the same clock is our judgement.
         */
        public Duration receiptWithin(Urgency urgency) {
            var urgent = Duration.ofHours(8);
            return switch (urgency) {
                case IMMINENT_RISK, URGENT -> receiptWithin.compareTo(urgent) < 0 ? receiptWithin : urgent;
                case NORMAL -> receiptWithin;
            };
        }
    }

    public Partner get(PartnerId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("partner " + id + " is not configured"));
    }

    /** @throws Refusal if nobody configured how to reach it */
    public Partner require(PartnerId id) {
        return find(id).orElseThrow(() -> new Refusal(
                Station.RENDER,
                new Finding("GW-AUT-001", "partner", "there is an agreement, but no address is configured")));
    }

    public Optional<Partner> find(PartnerId id) {
        return Optional.ofNullable(partners.get(id.value()));
    }

    public Collection<Partner> all() {
        return List.copyOf(partners.values());
    }
}
