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

/** {@code liaison erase}: destroys the key of a message, or shows the proof that it is destroyed. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Destroy the key of a message, so that nothing of it can be read again, and ask its recipients to do the same.",
            "Prints the signed deletion proof. It cannot be undone. Exit 2 if it is held or erased already."
        })
public final class EraseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MESSAGE", description = "message id")
    private String message = "";

    @Option(
            names = "--ground",
            paramLabel = "WORD",
            description = "why: data-subject, unlawful, court-order, not-necessary, … (docs/keeping.md)")
    private @Nullable String ground;

    @Option(names = "--content", description = "keep partners' signed receipts; they hold ids, a digest and an outcome")
    private boolean content;

    @Option(names = "--silently", description = "do not ask recipients to erase it too")
    private boolean silently;

    @Option(names = "--proof", description = "only print the proofs there are")
    private boolean proof;

    @Mixin
    private Rest rest = new Rest();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var path = "/api/v1/messages/" + message;
        if (proof) {
            return rest.get(path + "/erasures", line.getOut(), EraseCommand::proofs);
        }
        if (ground == null) {
            throw new ParameterException(line, "say why: --ground");
        }
        var order = Rest.body("ground", ground, "extent", content ? "content" : "everything", "tell", !silently);
        return rest.post(path + "/erase", order, line.getOut(), EraseCommand::proof);
    }

    private static void proofs(JsonNode proofs, PrintWriter out) {
        if (proofs.isEmpty()) {
            out.println("not erased");
        }
        proofs.forEach(each -> proof(each, out));
    }

    private static void proof(JsonNode proof, PrintWriter out) {
        out.print(Rest.text(proof, "note"));
        out.println("sha-256 of this note: " + Rest.text(proof, "digest")
                + (proof.path("index").isNumber() ? ", trail entry " + proof.path("index") : ""));
    }
}
