// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code liaison glass}: opens a message because of a danger, and has it reviewed. */
@Command(
        name = "glass",
        mixinStandardHelpOptions = true,
        description = "Open a message of another unit because of a danger, and have it reviewed.",
        subcommands = {GlassCommand.Smash.class, GlassCommand.ListAll.class, GlassCommand.Review.class})
public final class GlassCommand {

    /** Opens for an hour. */
    @Command(
            name = "break",
            mixinStandardHelpOptions = true,
            description = "Open one message for an hour. It alarms at once, and an auditor reviews it within 72 hours.")
    static final class Smash implements Callable<Integer> {

        @Parameters(paramLabel = "MESSAGE", description = "message id")
        private String message = "";

        @Option(names = "--ground", required = true, paramLabel = "WORD", description = "which danger: child, life")
        private String ground = "";

        @Option(names = "--reference", required = true, paramLabel = "FILE", description = "number of the case's file")
        private String reference = "";

        @Mixin
        private Rest rest = new Rest();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return rest.post(
                    "/api/v1/messages/" + message + "/break-glass",
                    Rest.body("ground", ground, "reference", reference),
                    out(spec),
                    (broken, out) -> out.println("open until " + Rest.text(broken, "openUntil") + ", reviewed by "
                            + Rest.text(broken, "reviewDue")));
        }
    }

    /** What waits for an auditor. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "What waits for review (auditors).")
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Rest rest = new Rest();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return rest.get("/api/v1/glass", out(spec), ListAll::show);
        }

        private static void show(JsonNode list, PrintWriter out) {
            list.forEach(each -> out.println(Rest.text(each, "id") + "  " + Rest.text(each, "message") + "  "
                    + Rest.text(each, "actor") + "  " + Rest.text(each, "danger") + " "
                    + Rest.text(each, "reference") + "  review by " + Rest.text(each, "reviewDue")));
            out.println(list.size() + " wait");
        }
    }

    /** An auditor judges. */
    @Command(name = "review", mixinStandardHelpOptions = true, description = "Judge a broken glass (auditors).")
    static final class Review implements Callable<Integer> {

        @Parameters(paramLabel = "GLASS", description = "id from the list")
        private String glass = "";

        @Option(
                names = "--judgement",
                required = true,
                paramLabel = "WORD",
                description = "danger-confirmed, danger-plausible, no-danger, other-way-open, wrong-message")
        private String judgement = "";

        @Mixin
        private Rest rest = new Rest();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return rest.post(
                    "/api/v1/glass/" + glass + "/review",
                    Rest.body("judgement", judgement),
                    out(spec),
                    (reviewed, out) -> out.println(Rest.text(reviewed, "verdict")));
        }
    }

    private static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
