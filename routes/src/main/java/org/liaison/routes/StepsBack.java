// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import org.liaison.routes.deliver.Delivered;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Step;
import org.liaison.schemas.message.Validated;
import org.liaison.security.authorise.Admitted;
import org.liaison.security.seal.Accepted;
import org.liaison.security.seal.Opened;

/** The steps of the way back. Each takes what the one before it returns, so a station cannot be skipped. */
public record StepsBack(
        Step<Accepted, Opened> open,
        Step<Opened, Validated> validate,
        Step<Validated, Converted> convert,
        Step<Converted, Admitted> authorise,
        Step<Admitted, Delivered> deliver) {}
