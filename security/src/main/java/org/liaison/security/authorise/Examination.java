// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.message.Finding;

/** One package before one agreement. Finds every reason against it before it rules. */
final class Examination {

    private static final String PURPOSE = "GW-AUT-003";

    private final Agreement agreement;
    private final ExchangePackage exchange;
    private final Blocked blocked;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Ruling.Considered> considered = new ArrayList<>();

    /** @param blocked parts that stay here whatever a rule grants */
    Examination(Agreement agreement, ExchangePackage exchange, Blocked blocked, Instant now) {
        this.agreement = agreement;
        this.exchange = exchange;
        this.blocked = blocked;
        this.now = now;
    }

    /** @param against what was found against the package before anybody looked at the agreement */
    Ruling rule(List<Finding> against) {
        findings.addAll(against);
        findings.addAll(Whole.findRefusals(agreement, exchange, today()));
        examinePurposes(exchange.handling());
        var permit = findPermit();
        if (permit.isPresent() && findings.isEmpty()) {
            return permit.get();
        }
        return new Ruling.Deny(agreement.partner(), findings, considered);
    }

    private void examinePurposes(Handling handling) {
        var purposes = handling.purposes();
        if (purposes.isEmpty()) {
            find(PURPOSE, "handling/purposes", "the provider states at least one purpose");
        }
        for (var index = 0; index < purposes.size(); index++) {
            var purpose = purposes.get(index);
            if (agreement.rules().stream().noneMatch(each -> each.purposes().contains(purpose))) {
                find(PURPOSE, at("handling/purposes", index), "a rule of the agreement allows the purpose");
            }
        }
    }

    /** The first rule, in the order of the agreement, that permits and leaves something to send. */
    private Optional<Ruling.Permit> findPermit() {
        var against = new ArrayList<Finding>();
        for (var rule : agreement.rules()) {
            if (!rule.covers(exchange.handling().purposes())) {
                consider(rule, List.of("does not cover every purpose of the package"));
                continue;
            }
            var permit = findPermit(rule, against);
            if (permit.isPresent()) {
                consider(rule, List.of("would permit by itself"));
                return permit;
            }
        }
        if (against.isEmpty() && findings.stream().noneMatch(each -> each.code().equals(PURPOSE))) {
            find("GW-AUT-002", "handling/purposes", "one rule of the agreement covers all purposes together");
        }
        findings.addAll(against);
        return Optional.empty();
    }

    private Optional<Ruling.Permit> findPermit(Rule rule, List<Finding> against) {
        var reasons = new ArrayList<Finding>();
        var place = "agreement/rules/" + rule.id();
        if (!rule.legalBases().accept(exchange.handling().legalBasis())) {
            reasons.add(new Finding("GW-AUT-002", place + "/legalBasis", "the rule accepts the legal basis"));
        }
        if (!rule.isMet(() -> Attributes.of(exchange, agreement, now))) {
            reasons.add(new Finding("GW-AUT-007", place + "/when", "the condition of the rule is met"));
        }
        var right = new Right(rule, exchange.handling().purposes());
        var release = Redactor.redact(exchange, right, blocked, today());
        if (release.isEmpty()) {
            reasons.add(blocked.findReason()
                    .orElseGet(() ->
                            new Finding("GW-AUT-006", place + "/subjects", "the rule lets at least one object pass")));
        }
        if (reasons.isEmpty()) {
            return Optional.of(permit(rule, release));
        }
        consider(rule, reasons.stream().map(each -> "not met: " + each.rule()).toList());
        against.addAll(reasons);
        return Optional.empty();
    }

    private Ruling.Permit permit(Rule rule, Redactor.Release release) {
        var transfer = agreement.party().isBeyond() ? agreement.terms().transfer() : null;
        var released = transfer == null ? release.exchange() : release.bound(transfer);
        return new Ruling.Permit(
                agreement.partner(),
                agreement.version(),
                rule.id(),
                exchange.handling().purposes(),
                exchange.handling().legalBasis(),
                released,
                release.redactions(),
                rule.approval().grounds(rule.id(), exchange, released, today()),
                transfer == null ? null : new Ruling.Sheet(agreement.country(), agreement.title(), transfer),
                Imprint.of(released));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private void consider(Rule rule, List<String> reasons) {
        considered.add(new Ruling.Considered(rule.id(), reasons));
    }

    private void find(String code, String place, String rule) {
        findings.add(new Finding(code, place, rule));
    }

    /** Positions count from 1, as XPath does. */
    private static String at(String list, int index) {
        return list + "[" + (index + 1) + "]";
    }
}
