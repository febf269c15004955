// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import org.liaison.app.demo.Case;
import org.liaison.schemas.artefacts.Artefacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison conformance}: the whole corpus against the official schemas of a directory. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description = {
            "Hold every sample case against official schemas: as it comes in, and in every format it can be written.",
            "DIR has a sub-directory a format with *.xsd, *.sch, *.schema.json or *.ttl (docs/conformance.md).",
            "Exit 0, or 2 if an official schema objects or a sub-directory is named after no format."
        })
public final class ConformanceCommand implements Callable<Integer> {

    @Option(names = "--artefacts", required = true, paramLabel = "DIR", description = "the official schemas")
    private Path artefacts = Path.of("");

    @Option(names = "--corpus", paramLabel = "DIR", description = "case folders (default: schemas/cases)")
    private Path corpus = Home.cases();

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "mapping files of national tables, see docs/add-your-country.md")
    private @Nullable Path mappings;

    @Option(names = "--json", description = "one JSON object a format and direction, then one an objection")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var formats = KnownFormats.of(Ourselves.DEFAULT, mappings);
        var official = Artefacts.load(artefacts);
        var trial = new Trial(formats, official);
        var cases = Case.all(corpus);
        try (var bar = new Bar("conformance", cases.size())) {
            for (var each : cases) {
                trial.put(each);
                bar.step();
            }
        }
        var unknown =
                official.formats().stream().filter(each -> !formats.knows(each)).toList();
        print(json ? machine(trial) : table(trial, unknown));
        return unknown.isEmpty() && trial.objections().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static List<String> machine(Trial trial) {
        var lines = new ArrayList<String>();
        trial.rows().forEach(each -> lines.add(Json.line(each)));
        trial.objections().forEach(each -> lines.add(Json.line(each)));
        return lines;
    }

    private static List<String> table(Trial trial, List<String> unknown) {
        var lines = new ArrayList<String>();
        lines.add(line("format", "direction", "official schemas", "documents", "conform", "not applicable"));
        for (var each : trial.rows()) {
            lines.add(line(
                    each.format(),
                    each.direction(),
                    each.schemas().isEmpty() ? "none" : String.join(", ", each.schemas()),
                    String.valueOf(each.documents()),
                    each.schemas().isEmpty() ? "-" : String.valueOf(each.conform()),
                    each.notApplicable() == 0 ? "-" : String.valueOf(each.notApplicable())));
        }
        trial.objections().forEach(each -> lines.add(each.toString()));
        unknown.forEach(each -> lines.add("GW-SYS-008: " + each + " is no format; its schemas are never applied"));
        return lines;
    }

    private static String line(String... cells) {
        return "%-20s %-9s %-26s %9s %8s %14s".formatted((Object[]) cells);
    }

    private void print(List<String> lines) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
