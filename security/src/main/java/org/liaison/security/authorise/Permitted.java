// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Header;

/**
 * What {@link PolicyGate} hands out. Keeps the released package to itself until it is rendered. It cannot be without the
 * approval that the permit asks for.
 */
record Permitted(
        Header header, Ruling.Permit permit, @Nullable Approval approval) implements Authorised {

    Permitted {
        if (!permit.approvals().isEmpty() && (approval == null || !isFor(header, permit, approval))) {
            throw new IllegalStateException("a second person has to agree to exactly this");
        }
    }

    /** Whether the approval is of this package, to this partner, under this rule. */
    static boolean isFor(Header header, Ruling.Permit permit, Approval approval) {
        return approval.message().equals(header.id())
                && approval.partner().equals(permit.partner())
                && approval.rule().equals(permit.rule())
                && approval.covers(permit.digest());
    }

    @Override
    public Optional<Approval> findApproval() {
        return Optional.ofNullable(approval);
    }

    @Override
    public String agreement() {
        return permit.agreement();
    }

    @Override
    public String rule() {
        return permit.rule();
    }

    @Override
    public List<Purpose> purposes() {
        return permit.purposes();
    }

    @Override
    public String legalBasis() {
        return permit.legalBasis();
    }

    @Override
    public List<Redaction> redactions() {
        return permit.redactions();
    }

    @Override
    public Imprint digest() {
        return permit.digest();
    }

    @Override
    public Rendered render(Writer writer) {
        var rendition = writer.write(permit.released(), header);
        var digest = Imprint.over(rendition.document().bytes());
        return new Written(this, rendition, writer.format(), writer.version(), digest);
    }
}
