// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Ingested;
import org.liaison.schemas.message.Step;
import org.liaison.schemas.message.Validated;
import org.liaison.security.authorise.Admission;
import org.liaison.security.authorise.Authorised;
import org.liaison.security.authorise.Rendered;
import org.liaison.security.seal.Sealed;

/**
 * The steps of the way. Each takes what the one before it returns, so a station cannot be skipped: of an {@link Admission}
 * only what is {@link Authorised} goes on.
 */
public record Steps(
        Step<Ingested, Validated> validate,
        Step<Validated, Converted> convert,
        Step<Converted, Admission> authorise,
        Step<Authorised, Rendered> render,
        Step<Rendered, Sealed> seal) {}
