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

/** {@code liaison retention}: what is due, what people found, what is held. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = "What has to be reviewed or will be erased, and what is held.",
        subcommands = {
            RetentionCommand.Due.class,
            RetentionCommand.Review.class,
            RetentionCommand.Hold.class,
            RetentionCommand.Lift.class
        })
public final class RetentionCommand {

    /** What comes. */
    @Command(name = "due", mixinStandardHelpOptions = true, description = "Reviews and erasures that come or are late.")
    static final class Due implements Callable<Integer> {

        @Option(names = "--days", paramLabel = "N", description = "how far to look (default: ${DEFAULT-VALUE})")
        private int days = 30;

        @Mixin
        private Rest rest = new Rest();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return rest.get("/api/v1/retention?days=" + days, out(spec), Due::show);
        }

        private static void show(JsonNode list, PrintWriter out) {
            list.path("due")
                    .forEach(each -> out.println(Rest.text(each, "message") + "  review by "
                            + Rest.text(each, "reviewAt")
                            + (each.path("overdue").asBoolean(false) ? " MISSED" : "")
                            + "  erased by " + Rest.text(each, "eraseAt")
                            + (each.path("held").asBoolean(false) ? "  HELD" : "")));
            list.path("held")
                    .forEach(each -> out.println(Rest.text(each, "message") + "  held since "
                            + Rest.text(each, "placedAt") + " by " + Rest.text(each, "placedBy") + ": "
                            + Rest.text(each, "ground") + " " + Rest.text(each, "reference")));
            out.println(list.path("due").size() + " due, " + list.path("held").size() + " held");
        }
    }

    /** A person looked. */
    @Command(
            name = "review",
            mixinStandardHelpOptions = true,
            description = "Say that you looked: keep it until a date, or erase it now.")
    static final class Review implements Callable<Integer> {

        @Parameters(paramLabel = "MESSAGE", description = "message id")
        private String message = "";

        @Option(names = "--keep-until", paramLabel = "TIME", description = "next review, such as 2027-03-01T00:00:00Z")
        private @Nullable String until;

        @Option(names = "--erase", description = "it is no longer needed")
        private boolean erase;

        @Mixin
        private Rest rest = new Rest();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var found = Rest.body("outcome", erase ? "erase" : "keep", "until", until);
            return rest.post(
                    "/api/v1/messages/" + message + "/review",
                    found,
                    out(spec),
                    (due, out) -> out.println(
                            erase ? "erased: ./liaison erase --proof" : "next review " + Rest.text(due, "reviewAt")));
        }
    }

    /** Nothing is erased for now. */
    @Command(
            name = "hold",
            mixinStandardHelpOptions = true,
            description = "Stop erasure of a message. Somebody else lifts the hold.")
    static final class Hold implements Callable<Integer> {

        @Parameters(paramLabel = "MESSAGE", description = "message id")
        private String message = "";

        @Option(
                names = "--ground",
                required = true,
                paramLabel = "WORD",
                description = "proceedings, dispute, supervision, audit")
        private String ground = "";

        @Option(names = "--reference", required = true, paramLabel = "FILE", description = "number of the file")
        private String reference = "";

        @Mixin
        private Rest rest = new Rest();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return rest.post(
                    "/api/v1/messages/" + message + "/hold",
                    Rest.body("ground", ground, "reference", reference),
                    out(spec),
                    (hold, out) -> out.println("held since " + Rest.text(hold, "placedAt")));
        }
    }

    /** Erasure goes on. */
    @Command(name = "lift", mixinStandardHelpOptions = true, description = "Lift a hold that somebody else placed.")
    static final class Lift implements Callable<Integer> {

        @Parameters(paramLabel = "MESSAGE", description = "message id")
        private String message = "";

        @Option(names = "--reference", required = true, paramLabel = "FILE", description = "number of the file")
        private String reference = "";

        @Mixin
        private Rest rest = new Rest();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return rest.post(
                    "/api/v1/messages/" + message + "/hold/lift",
                    Rest.body("reference", reference),
                    out(spec),
                    (hold, out) -> out.println("lifted at " + Rest.text(hold, "liftedAt")));
        }
    }

    private static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
