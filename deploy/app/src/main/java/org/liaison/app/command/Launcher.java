// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import picocli.CommandLine.Command;

/** Commands that the launcher script runs itself; listed here so that {@code --help} knows them. */
public final class Launcher {

    private Launcher() {}

    /** Everything that CI runs. */
    @Command(name = "test", description = "Run every check and test, as CI does (through Maven).")
    public static final class Test implements Runnable {

        @Override
        public void run() {
            throw throughTheLauncher();
        }
    }

    /** The benchmark. */
    @Command(name = "bench", description = "Measure the whole way with gateway and partner in processes of their own.")
    public static final class Bench implements Runnable {

        @Override
        public void run() {
            throw throughTheLauncher();
        }
    }

    /** The sign-in server. */
    @Command(
            name = "keycloak",
            description = "Run the project's realm with one invented person a role, to look around.")
    public static final class Keycloak implements Runnable {

        @Override
        public void run() {
            throw throughTheLauncher();
        }
    }

    private static RuntimeException throughTheLauncher() {
        return new org.liaison.app.CannotStart("GW-CLI-004", "this command is run by the launcher", "use ./liaison");
    }
}
