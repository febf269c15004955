// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

/** Where a browser is sent to prove a second factor. */
final class StepUp {

    static final String PATH = "/step-up";

    private StepUp() {}
}
