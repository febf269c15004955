// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.app.Explainer;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison explain}: who would get what of a record, under which rule, and what is removed; sends nothing. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Say what a partner would get of a record, under which rule, what is removed and why. Sends nothing.",
            "Exit 0 if the policy permits, 2 if it denies or the record has findings."
        })
public final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RECORD", description = "file with a record")
    private Path record = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "PARTNER", description = "who would get it")
    private String to = "";

    @Option(names = "--from", paramLabel = "FORMAT", description = "format of the record (default: by how it begins)")
    private @Nullable String from;

    @Option(names = "--agreements", paramLabel = "DIR", description = "default: deploy/config/agreements")
    private @Nullable Path agreements;

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "mapping files of national tables, see docs/add-your-country.md")
    private @Nullable Path mappings;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!PartnerId.isValid(to)) {
            throw new CannotStart("GW-AUT-001", "no partner can have that name", "see deploy/config/agreements");
        }
        var read = new Read(KnownFormats.of(Ourselves.DEFAULT, mappings));
        var converted = read.convert(record, from);
        if (converted.isEmpty()) {
            if (json) {
                print(Json.line(Map.of("findings", read.findings())));
            } else {
                Read.print(
                        read.findings(),
                        Objects.requireNonNull(spec).commandLine().getErr());
            }
            return ExitCode.FINDINGS;
        }
        var explainer = new Explainer(agreements == null ? Home.agreements() : agreements, Clock.systemUTC());
        var ruling = explainer.decide(converted.get().to(new PartnerId(to)));
        print(
                json
                        ? Json.line(explainer.explain(ruling))
                        : explainer.explain(ruling).text());
        return switch (ruling) {
            case Ruling.Permit permit -> ExitCode.DONE;
            case Ruling.Deny deny -> {
                if (!json) {
                    deny.findings()
                            .forEach(each -> print(each.code() + " next: "
                                    + Catalogue.load().explain(each.code()).next()));
                }
                yield ExitCode.FINDINGS;
            }
        };
    }

    private void print(String text) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
