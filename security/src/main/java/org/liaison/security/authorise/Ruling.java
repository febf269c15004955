// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;

/** What the policy says about one package and one partner. Says it only: nothing leaves on a ruling. */
public sealed interface Ruling {

    PartnerId partner();

    /**
     * {@code released} is exactly what may leave; {@code digest} is over its canonical form. {@code approvals}: why a
     * second person has to agree first; empty: nobody has to. {@code sheet}: the transfer to a third country that it is.
     */
    record Permit(
            PartnerId partner,
            String agreement,
            String rule,
            List<Purpose> purposes,
            String legalBasis,
            ExchangePackage released,
            List<Redaction> redactions,
            List<String> approvals,
            @Nullable Sheet sheet,
            Imprint digest)
            implements Ruling {

        public Permit {
            purposes = List.copyOf(purposes);
            redactions = List.copyOf(redactions);
            approvals = List.copyOf(approvals);
        }
    }

    /** What has to be written down of a transfer to a third country, beside when and what: to whom and why. */
    record Sheet(String country, String recipient, Transfer transfer) {}

    /** {@code considered} names every rule that was looked at and why it does not permit. */
    record Deny(PartnerId partner, List<Finding> findings, List<Considered> considered) implements Ruling {

        public Deny {
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a denial says why");
            }
            findings = List.copyOf(findings);
            considered = List.copyOf(considered);
        }
    }

    /** A rule that was looked at. */
    record Considered(String rule, List<String> reasons) {

        public Considered {
            reasons = List.copyOf(reasons);
        }
    }
}
