// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;

/** A package that may leave if a second person agrees. It cannot be rendered for a partner, only kept to be looked at. */
public sealed interface Held extends Admission permits Withheld {

    /** Why a second person is asked; never empty. */
    List<String> grounds();

    /** What would leave, in a form that the gateway itself reads again. */
    Rendition keep(Writer writer);
}
