// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison correct}: says to everybody who got a message that another one comes in its place. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = {
            "Tell everybody who got the message, or may have, that another one replaces it. Hand the corrected record in",
            "first (./liaison send) and name the id it got."
        })
public final class CorrectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MESSAGE", description = "message that was wrong")
    private String message = "";

    @Option(names = "--with", required = true, paramLabel = "MESSAGE", description = "message that replaces it")
    private String replacement = "";

    @Option(
            names = "--ground",
            paramLabel = "WORD",
            description = "why: inaccurate, incomplete or outdated (default: ${DEFAULT-VALUE})",
            defaultValue = "inaccurate")
    private String ground = "inaccurate";

    @Mixin
    private Rest rest = new Rest();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var order = Rest.body("ground", ground, "replacement", replacement);
        return rest.post("/api/v1/messages/" + message + "/correct", order, out, RecallCommand::issued);
    }
}
