// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Message;

/**
 * A package the policy permits to leave. Only {@link PolicyGate} makes one, so whatever asks for an {@code Authorised}
 * cannot be handed a package that nobody decided on.
 */
public sealed interface Authorised extends Message permits Permitted {

    /** The agreement and its version. */
    String agreement();

    String rule();

    List<Purpose> purposes();

    String legalBasis();

    List<Redaction> redactions();

    /** Over the canonical form of what may leave. Unsalted: salt it before it is written anywhere. */
    Imprint digest();

    /** The only way to the released package, and the only way to a {@link Rendered}. */
    Rendered render(Writer writer);
}
