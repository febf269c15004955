// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import picocli.CommandLine.Command;

/** {@code liaison sandbox}: a sandbox partner in a process of its own. */
@Command(name = "sandbox", description = "Run a sandbox partner in a process of its own (see docs/sandbox.md).")
public final class SandboxCommand implements Runnable {

    @Override
    public void run() {
        throw new org.liaison.app.CannotStart("GW-CLI-004", "this command is run by the launcher", "use ./liaison");
    }
}
