// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import org.liaison.app.command.ApprovalsCommand;
import org.liaison.app.command.ConformanceCommand;
import org.liaison.app.command.ConvertCommand;
import org.liaison.app.command.CorrectCommand;
import org.liaison.app.command.DemoCommand;
import org.liaison.app.command.EraseCommand;
import org.liaison.app.command.EvidenceCommand;
import org.liaison.app.command.ExitCode;
import org.liaison.app.command.ExplainCommand;
import org.liaison.app.command.FormatsCommand;
import org.liaison.app.command.GlassCommand;
import org.liaison.app.command.KeysCommand;
import org.liaison.app.command.Launcher;
import org.liaison.app.command.PolicyCommand;
import org.liaison.app.command.PseudonymCommand;
import org.liaison.app.command.RecallCommand;
import org.liaison.app.command.RetentionCommand;
import org.liaison.app.command.SandboxCommand;
import org.liaison.app.command.SendCommand;
import org.liaison.app.command.ServeCommand;
import org.liaison.app.command.TaxonomyCommand;
import org.liaison.app.command.TrailCommand;
import org.liaison.schemas.artefacts.InvalidArtefacts;
import org.liaison.security.authorise.InvalidAgreements;
import org.liaison.security.keys.KeysMissing;
import org.liaison.security.policy.InvalidPolicy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "liaison",
        description = "Gateway through which police contact points exchange intelligence and can prove what happened.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:an expected outcome was missed, or a bug",
            "2:findings: the input, or the trail, has something wrong",
            "3:cannot start or reach something: the message says what and what to do",
            "64:the command line is wrong"
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ConvertCommand.class,
            FormatsCommand.class,
            ConformanceCommand.class,
            ExplainCommand.class,
            PolicyCommand.class,
            SendCommand.class,
            ApprovalsCommand.class,
            TrailCommand.class,
            KeysCommand.class,
            EvidenceCommand.class,
            RecallCommand.class,
            CorrectCommand.class,
            EraseCommand.class,
            RetentionCommand.class,
            GlassCommand.class,
            PseudonymCommand.class,
            TaxonomyCommand.class,
            SandboxCommand.class,
            Launcher.Test.class,
            Launcher.Bench.class,
            Launcher.Keycloak.class,
        })
public final class Liaison implements Runnable {

    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Liaison())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Liaison::explain)
                .setParameterExceptionHandler(Liaison::correct)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "say which command");
    }

    /** A wrong command line is not a finding: picocli's own exit code is the same 2. */
    private static int correct(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        command.getErr().println("liaison: " + failure.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(failure, command.getErr())) {
            command.usage(command.getErr());
        }
        return ExitCode.USAGE;
    }

    /** What people see when a command fails: the reason we know, or the class of a failure we do not. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CannotStart
                    || each instanceof KeysMissing
                    || each instanceof InvalidAgreements
                    || each instanceof InvalidPolicy
                    || each instanceof InvalidArtefacts) {
                command.getErr().println(each.getMessage());
                return ExitCode.CANNOT;
            }
        }
        if (Boolean.getBoolean("liaison.debug")) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr()
                .println("liaison: unexpected " + failure.getClass().getSimpleName()
                        + " (a bug; LIAISON_JAVA_OPTS=-Dliaison.debug=true shows where)");
        return ExitCode.MISSED;
    }
}
