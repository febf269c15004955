// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Header;

/** What {@link PolicyGate} hands out. Keeps the released package to itself until it is rendered. */
record Permitted(Header header, Ruling.Permit permit) implements Authorised {

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
