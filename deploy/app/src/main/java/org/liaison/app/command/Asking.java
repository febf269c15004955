// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Where the gateway is, and how the answer is shown. */
final class Asking {

    private static final String API = "/api/v1/approvals";
    private static final String USER = "approver";

    @Mixin
    private final Remote remote = new Remote();

    @Option(names = "--json", description = "print the gateway's answer as it is")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    HttpResponse<String> get(String path) throws InterruptedException {
        return remote.get(API + path, USER);
    }

    HttpResponse<String> post(String path, Map<String, ?> body) throws InterruptedException {
        return remote.post(API + path, USER, body);
    }

    HttpResponse<String> delete(String path) throws InterruptedException {
        return remote.delete(API + path, USER);
    }

    boolean asJson() {
        return json;
    }

    /** Prints {@code lines} of what the gateway answered, or what it objects to. */
    int show(HttpResponse<String> answer, Function<JsonNode, List<String>> lines) {
        var out = out();
        boolean well = answer.statusCode() < 400;
        if (json) {
            out.println(answer.body());
        } else if (well) {
            lines.apply(Remote.tree(answer)).forEach(out::println);
        } else {
            objections(answer).forEach(out::println);
        }
        out.flush();
        if (well) {
            return ExitCode.DONE;
        }
        return answer.statusCode() == 401 ? ExitCode.CANNOT : ExitCode.FINDINGS;
    }

    private static List<String> objections(HttpResponse<String> answer) {
        var lines = new ArrayList<String>();
        lines.add("refused (HTTP " + answer.statusCode() + ")");
        Remote.tree(answer).path("findings").forEach(each -> {
            lines.add(ApprovalLines.word(each, "code") + " at " + ApprovalLines.word(each, "place")
                    + ": required is that " + ApprovalLines.word(each, "rule"));
            lines.add("  next: " + ApprovalLines.word(each, "next"));
        });
        return lines;
    }
}
