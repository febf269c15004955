// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.message.Finding;

/**
 * The decision tree of Directive (EU) 2016/680 Chapter V for a partner beyond the Union: each "no" is a refusal of its
 * own. Prior authorisation of whoever provided a part, Art. 35(1)(c), is asked for part by part.
 */
final class Abroad {

    private static final String PLACE = "agreement/transfer";

    private final Agreement agreement;
    private final Handling handling;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private Abroad(Agreement agreement, Handling handling, LocalDate today) {
        this.agreement = agreement;
        this.handling = handling;
        this.today = today;
    }

    static List<Finding> findRefusals(Agreement agreement, Handling handling, LocalDate today) {
        var abroad = new Abroad(agreement, handling, today);
        if (agreement.party().isBeyond()) {
            abroad.examine(agreement.terms().transfer());
        }
        return abroad.findings;
    }

    private void examine(@Nullable Transfer transfer) {
        if (transfer == null) {
            refuse("GW-AUT-014", "the agreement states a ground for the transfer (Directive (EU) 2016/680 Art. 35(1))");
            return;
        }
        recipient(transfer);
        if (transfer.ground() == Transfer.Ground.ADEQUACY
                && Adequacy.TABLE.find(agreement.country(), today).isEmpty()) {
            refuse("GW-AUT-015", "a decision of the Commission on adequacy holds today (Art. 36)");
        }
        if (Boolean.TRUE.equals(transfer.rightsOverride())) {
            refuse("GW-AUT-016", "the rights of the person do not override the public interest (Art. 38(2))");
        }
        if (transfer.ground().isUrgent() && handling.urgency() == Urgency.NORMAL) {
            refuse("GW-AUT-017", "the package says which urgent case it is for (Art. " + article(transfer) + ")");
        }
    }

    /** Art. 35(1)(b): competent authorities; Art. 39: anybody else on five conditions. */
    private void recipient(Transfer transfer) {
        boolean isPrivate = agreement.party().kind() == RecipientKind.PRIVATE;
        boolean forPrivate = transfer.ground() == Transfer.Ground.PRIVATE_RECIPIENT;
        if (isPrivate != forPrivate) {
            refuse("GW-AUT-018", "the recipient is a competent authority, or private under Art. 39 (Art. 35(1)(b))");
        }
        if (forPrivate && !transfer.conditions().equals(Transfer.PRIVATE_CONDITIONS)) {
            var missing = new TreeSet<>(Transfer.PRIVATE_CONDITIONS);
            missing.removeAll(transfer.conditions());
            refuse("GW-AUT-019", "all five conditions are met, also " + String.join(", ", missing) + " (Art. 39(1))");
        }
    }

    private static String article(Transfer transfer) {
        return transfer.ground().article();
    }

    private void refuse(String code, String rule) {
        findings.add(new Finding(code, PLACE, rule));
    }

    /** What goes beyond the Union says so itself: onward only with our authorisation, Art. 35(1)(e). */
    static Handling withOnwardCondition(Handling handling, Transfer transfer) {
        var codes = new ArrayList<>(handling.codes());
        if (!codes.contains(HandlingCode.H3)) {
            codes.add(HandlingCode.H3);
        }
        var before = handling.handlingText();
        return new Handling(
                handling.originator(),
                handling.reference(),
                handling.purposes(),
                handling.legalBasis(),
                handling.classification(),
                codes,
                before == null ? transfer.onward() : before + "\n" + transfer.onward(),
                handling.crimeArea(),
                handling.terms(),
                handling.urgency(),
                handling.urgencyReason(),
                handling.recipients());
    }
}
