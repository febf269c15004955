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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code liaison recall}: asks everybody who got a message to give it back, or shows what they did. */
@Command(
        name = "recall",
        mixinStandardHelpOptions = true,
        description = {
            "Stop what has not left, and ask everybody who got the message, or may have, to use it no more and erase it.",
            "With --status, say what became of every notice about it, corrections and erasures too."
        })
public final class RecallCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MESSAGE", description = "message id")
    private String message = "";

    @Option(
            names = "--ground",
            paramLabel = "WORD",
            description = "why: unlawful, wrong-recipient, inaccurate, consent-withdrawn, … (docs/keeping.md)")
    private @Nullable String ground;

    @Option(names = "--status", description = "only show the notices about it and their acknowledgements")
    private boolean status;

    @Mixin
    private Rest rest = new Rest();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var path = "/api/v1/messages/" + message;
        if (status) {
            return rest.get(path + "/notices", line.getOut(), RecallCommand::notices);
        }
        if (ground == null) {
            throw new ParameterException(line, "say why: --ground");
        }
        return rest.post(path + "/recall", Rest.body("ground", ground), line.getOut(), RecallCommand::issued);
    }

    static void issued(JsonNode issued, PrintWriter out) {
        out.println(
                "notice " + Rest.text(issued, "notice") + ", to be carried out by " + Rest.text(issued, "deadline"));
        if (issued.path("recipients").isEmpty()) {
            out.println("  nobody had it");
        }
        issued.path("recipients").forEach(each -> out.println("  " + each.asString()));
    }

    private static void notices(JsonNode notices, PrintWriter out) {
        if (notices.isEmpty()) {
            out.println("no notice about it");
        }
        notices.forEach(each -> {
            out.println(Rest.text(each, "kind") + " " + Rest.text(each, "notice") + "  " + Rest.text(each, "ground")
                    + "  issued " + Rest.text(each, "issuedAt"));
            each.path("recipients").forEach(recipient -> recipient(recipient, out));
        });
    }

    private static void recipient(JsonNode recipient, PrintWriter out) {
        var outcome = Rest.text(recipient, "outcome");
        boolean overdue = recipient.path("overdue").asBoolean(false);
        out.println("  " + Rest.text(recipient, "partner") + "  "
                + (outcome.isEmpty() ? overdue ? "OVERDUE" : "waiting" : outcome) + "  "
                + Rest.text(recipient, "code"));
    }
}
