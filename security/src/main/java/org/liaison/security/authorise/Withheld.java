// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Header;

/** What {@link PolicyGate} hands out while nobody has agreed. */
record Withheld(Header header, Ruling.Permit permit) implements Held {

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
    public List<String> grounds() {
        return permit.approvals();
    }

    @Override
    public Rendition keep(Writer writer) {
        return writer.write(permit.released(), header);
    }
}
