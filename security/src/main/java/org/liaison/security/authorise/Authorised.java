// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Optional;
import org.liaison.schemas.format.Writer;

/**
 * A package the policy permits to leave. Only {@link PolicyGate} makes one, so whatever asks for an {@code Authorised}
 * cannot be handed a package that nobody decided on, or one that a second person has still to agree to.
 */
public sealed interface Authorised extends Admission permits Permitted {

    /** The second person's, if one was needed. */
    Optional<Approval> findApproval();

    /** The only way to the released package, and the only way to a {@link Rendered}. */
    Rendered render(Writer writer);
}
