// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Finding;

/** What can be read correctly and still cannot be meant: rules nobody reaches, words nobody defines, limits above limits. */
public final class PolicyCheck {

    /** Directive (EU) 2023/977 Art. 16: the first review at the latest. */
    private static final Period FIRST_REVIEW = Period.ofMonths(6);

    private final Agreement agreement;
    private final Instant now;
    private final Predicate<String> isTerm;
    private final List<Remark> remarks = new ArrayList<>();

    private PolicyCheck(Agreement agreement, Instant now, Predicate<String> isTerm) {
        this.agreement = agreement;
        this.now = now;
        this.isTerm = isTerm;
    }

    /** {@code error}: it must not come into force like this; else somebody should look. */
    public record Remark(Finding finding, boolean error) {}

    /** @param isTerm whether the taxonomy has such a code */
    public static List<Remark> check(Agreements agreements, Instant now, Predicate<String> isTerm) {
        return agreements.all().stream()
                .flatMap(each -> new PolicyCheck(each, now, isTerm).check().stream())
                .toList();
    }

    private List<Remark> check() {
        review();
        parts();
        transfer();
        retention();
        for (int at = 0; at < agreement.rules().size(); at++) {
            var rule = agreement.rules().get(at);
            shadow(rule, agreement.rules().subList(0, at));
            condition(rule);
            approval(rule);
        }
        return remarks;
    }

    private void review() {
        var until = agreement.reviewed().until();
        if (until == null) {
            remark("GW-POL-004", "reviewed/until", "a day is stated until which the review holds", false);
        } else if (today().isAfter(until)) {
            remark("GW-POL-004", "reviewed/until", "the review holds today", true);
        }
    }

    private void parts() {
        var ceiling = agreement.ceiling();
        if (!ceiling.admits(ceiling.parts().classification())) {
            remark("GW-POL-005", "parts/classification", "parts are marked no higher than the package may be", true);
        }
        if (!ceiling.honours().containsAll(ceiling.parts().honours())) {
            remark("GW-POL-005", "parts/honours", "parts carry only codes that the partner honours", true);
        }
    }

    private void transfer() {
        Abroad.findRefusals(agreement, urgent(), today())
                .forEach(each -> remark("GW-POL-007", "transfer", each.rule(), true));
    }

    private void retention() {
        var retention = agreement.terms().retention();
        if (retention != null) {
            term("retention/received", retention.received());
            term("retention/sent", retention.sent());
        }
    }

    private void term(String place, Retention.Term term) {
        if (Retention.Term.days(term.review()) > Retention.Term.days(FIRST_REVIEW)) {
            remark("GW-POL-008", place + "/review", "the first review is after six months at the latest", true);
        }
        if (Retention.Term.days(term.eraseWith(Set.of(SubjectCategory.values())))
                < Retention.Term.days(term.review())) {
            remark("GW-POL-008", place + "/erase", "nothing is erased before it is reviewed", true);
        }
    }

    /** A rule is never reached if an earlier one permits whatever it permits, and as much. */
    private void shadow(Rule rule, List<Rule> earlier) {
        for (var each : earlier) {
            var sameCondition = each.when() == null
                    || (rule.when() != null
                            && each.when().text().equals(rule.when().text()));
            if (sameCondition
                    && each.purposes().containsAll(rule.purposes())
                    && acceptsAll(each.legalBases(), rule.legalBases())
                    && (each.strict() != null || rule.strict() == null)
                    && grantsAll(each, rule)) {
                remark("GW-POL-001", place(rule), "no earlier rule permits the same; " + each.id() + " does", true);
                return;
            }
        }
    }

    private static boolean acceptsAll(Rule.LegalBases one, Rule.LegalBases other) {
        return one.any() || (!other.any() && one.accepted().containsAll(other.accepted()));
    }

    private static boolean grantsAll(Rule one, Rule other) {
        for (Purpose purpose : other.purposes()) {
            var more = new Right(one, List.of(purpose));
            var less = new Right(other, List.of(purpose));
            for (var subject : SubjectCategory.values()) {
                if (!more.about(subject)
                        .granted()
                        .containsAll(less.about(subject).granted())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void condition(Rule rule) {
        var condition = rule.when();
        if (condition == null) {
            return;
        }
        var check = new ConditionCheck(condition, agreement, rule, now);
        for (var word : check.undefined(isTerm)) {
            remark("GW-POL-003", place(rule) + "/when", "the word " + word + " is defined", true);
        }
        var answers = check.answers();
        if (answers.equals(Set.of(false))) {
            remark("GW-POL-002", place(rule) + "/when", "the condition can be met", true);
        } else if (answers.equals(Set.of(true))) {
            remark("GW-POL-002", place(rule) + "/when", "the condition can fail to be met", false);
        }
    }

    private void approval(Rule rule) {
        if (rule.strict() != null && rule.approval().equals(FourEyes.NEVER)) {
            remark(
                    "GW-POL-006",
                    place(rule) + "/approval",
                    "a second person looks at data of those Art. 30 protects",
                    false);
        }
    }

    private void remark(String code, String place, String rule, boolean error) {
        remarks.add(new Remark(new Finding(code, agreement.partner() + ".yaml: " + place, rule), error));
    }

    private static String place(Rule rule) {
        return "rules/" + rule.id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** The package that most would be permitted for. */
    private static Handling urgent() {
        return new Handling(
                "",
                "",
                List.of(),
                "",
                Classification.BPL,
                List.of(),
                null,
                "",
                List.of(),
                Urgency.IMMINENT_RISK,
                null,
                List.of());
    }
}
