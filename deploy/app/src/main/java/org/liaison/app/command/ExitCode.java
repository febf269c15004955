// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

/** What commands return. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int MISSED = 1;
    public static final int FINDINGS = 2;
    public static final int CANNOT = 3;
    public static final int USAGE = 64;

    private ExitCode() {}
}
