// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.sql.Array;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liaison.schemas.message.Finding;
import org.liaison.security.evidence.EvidenceBundle.Order;
import org.liaison.security.evidence.EvidenceBundle.Use;
import org.liaison.security.store.UnitOfWork;

/**
 * Decides by the handling codes of the whole message. It does not tell our own parts from others': before a court
 * everything counts as somebody else's, so that nothing is handed out that its provider did not allow. An audit of the
 * house may see what is there anyway.
 */
public final class MarkedEvidence implements EvidenceRules {

    private final UnitOfWork work;

    public MarkedEvidence(UnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Finding> findObjection(Order order) {
        if (order.use() == Use.AUDIT) {
            return Optional.empty();
        }
        var codes = codes(order);
        return codes.equals(Set.of("H0"))
                ? Optional.empty()
                : Optional.of(new Finding(
                        "GW-SEA-062",
                        "handling codes",
                        "the provider allowed judicial use: Regulation (EU) 2016/794 Art. 19(2); handling code "
                                + (codes.isEmpty() ? "unknown" : String.join(" ", codes))));
    }

    private Set<String> codes(Order order) {
        return work
                .now()
                .query(
                        "select codes from message where id = ?",
                        (row, n) -> codes(row.getArray(1)),
                        UUID.fromString(order.message().value()))
                .stream()
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> codes(Array array) throws java.sql.SQLException {
        return new java.util.TreeSet<>(List.of((String[]) array.getArray()));
    }
}
