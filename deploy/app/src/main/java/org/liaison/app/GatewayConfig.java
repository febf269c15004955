// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.dispatch.Partners.Partner;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.RevocationPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway's configuration, key by key as in {@code deploy/config/gateway.example.yaml}. Read once, in
 * {@link Wiring}; all problems are reported at once.
 */
@ConfigurationProperties("liaison")
public record GatewayConfig(
        @DefaultValue(Ourselves.PARTY) String party,
        @DefaultValue(Ourselves.COUNTRY) String country,
        @DefaultValue("contact-point") String unit,
        @DefaultValue("false") boolean centralAuthority,
        @DefaultValue("data") Path data,
        KeysConfig keys,
        Path agreements,
        @Nullable Path mappings,
        @Nullable Path artefacts,
        @DefaultValue Broker broker,
        @DefaultValue Trail trail,
        @DefaultValue Inbox inbox,
        @DefaultValue DoorConfig door,
        @DefaultValue Work work,
        @DefaultValue ApprovalConfig approvals,
        @DefaultValue SealConfig seal,
        @DefaultValue KeepingConfig keeping,
        @DefaultValue Map<String, PartnerConfig> partners,
        @DefaultValue Map<String, Source> sources) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** {@code url}: an external Artemis; empty: the embedded one. */
    public record Broker(@DefaultValue("") String url) {}

    /** {@code origin} names the log in checkpoints; {@code every} is the longest wait for the next one. */
    public record Trail(
            @DefaultValue("liaison.example/gateway") String origin,
            @DefaultValue("200ms") Duration every) {}

    /** The watched directory; empty: {@code inbox} under the data directory. */
    public record Inbox(@Nullable Path directory) {}

    /** How the outbound way works its queue. */
    public record Work(
            @DefaultValue("2") int concurrency,
            @DefaultValue("1s") Duration sweepEvery,
            @DefaultValue("30s") Duration ringAgainAfter) {}

    /** How one partner is reached. */
    public record PartnerConfig(
            @DefaultValue("siena-like") String format,
            URI address,
            @DefaultValue("20s") Duration timeout,
            @DefaultValue("7d") Duration receiptWithin,
            @DefaultValue("12") int attempts,
            @DefaultValue("2s") Duration firstRetry,
            @DefaultValue("15m") Duration longestRetry,
            @DefaultValue("2") int concurrency,
            @Nullable RevocationPolicy revocation) {

        Partner partner(String id) {
            return new Partner(
                    new PartnerId(id),
                    format,
                    address,
                    timeout,
                    receiptWithin,
                    attempts,
                    firstRetry,
                    longestRetry,
                    concurrency);
        }
    }

    /** What stands in for a source format that says nothing itself. */
    public record Source(
            String originator,
            @DefaultValue List<String> recipients,
            List<String> purposes,
            String legalBasis,
            @DefaultValue("BPL") Classification classification,
            List<HandlingCode> handlingCodes) {

        Intake.Defaults defaults() {
            return new Intake.Defaults(
                    originator,
                    recipients,
                    purposes.stream()
                            .map(each -> Purpose.find(each).orElseThrow())
                            .toList(),
                    legalBasis,
                    classification,
                    handlingCodes);
        }
    }

    public Path inboxDirectory() {
        var set = inbox.directory();
        return set == null ? data.resolve("inbox") : set;
    }

    /** How strict this gateway is with each partner that states its own. */
    Map<String, RevocationPolicy> policies() {
        Map<String, RevocationPolicy> policies = new TreeMap<>();
        partners.forEach((id, each) -> {
            if (each.revocation() != null) {
                policies.put(id, each.revocation());
            }
        });
        return policies;
    }

    Ourselves ourselves() {
        return new Ourselves(party, country);
    }

    /** Everything that is wrong, one line each; empty if nothing is. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (!COUNTRIES.contains(country)) {
            problems.add("liaison.country: two capital letters as in ISO 3166-1");
        }
        problems.addAll(keeping.problems());
        partners.forEach((id, partner) -> {
            addProblems(id, partner, problems);
            if (partner.format().startsWith("ecris-") && !centralAuthority) {
                problems.add("liaison.partners." + id + ".format: only a central authority addresses ECRIS"
                        + " (liaison.central-authority)");
            }
        });
        problems.addAll(approvals.problems());
        problems.addAll(keys.problems(policies()));
        seal.addProblems(problems);
        sources.forEach((format, source) -> addProblems(format, source, problems));
        return List.copyOf(problems);
    }

    private static void addProblems(String id, PartnerConfig partner, List<String> problems) {
        if (!PartnerId.isValid(id)) {
            problems.add("liaison.partners." + id + ": a partner is named by lower-case letters, digits, hyphens");
        }
        if (!"https".equals(partner.address().getScheme())) {
            problems.add("liaison.partners." + id + ".address: only https is allowed");
        }
        if (partner.attempts() < 1 || partner.concurrency() < 1) {
            problems.add("liaison.partners." + id + ": attempts and concurrency are at least 1");
        }
    }

    private static void addProblems(String format, Source source, List<String> problems) {
        for (var purpose : source.purposes()) {
            if (Purpose.find(purpose).isEmpty()) {
                problems.add("liaison.sources." + format + ".purposes: write them as 18(2)(a) to 18(2)(f)");
            }
        }
        if (source.handlingCodes().contains(HandlingCode.H3)) {
            problems.add("liaison.sources." + format + ".handling-codes: H3 states a text, which a default has not");
        }
        if (source.handlingCodes().isEmpty()) {
            problems.add("liaison.sources." + format + ".handling-codes: at least one of H0 to H3");
        }
    }
}
