// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.schemas.taxonomy.Concept;
import org.liaison.schemas.taxonomy.Crosswalk;
import org.liaison.schemas.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison taxonomy show}: one term. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "One term, what is above and below it, and what laws and formats call it.")
final class TermCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", description = "such as CSAM.POSSESS")
    private String code = "";

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Mixin
    private TaxonomyEdition edition = new TaxonomyEdition();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var taxonomy = edition.load();
        var concept = taxonomy.find(code)
                .orElseThrow(() ->
                        new CannotStart("GW-TAX-001", "there is no term " + code, "./liaison taxonomy lists them all"));
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(Json.line(object(taxonomy, concept)));
        } else {
            print(taxonomy, concept, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Map<String, Object> object(Taxonomy taxonomy, Concept concept) {
        var object = new LinkedHashMap<String, Object>();
        object.put("version", taxonomy.version());
        object.put("scheme", concept.scheme());
        object.put("code", concept.code());
        object.put("label", concept.label());
        object.put("definition", concept.definition());
        object.put("basis", concept.basis().word());
        object.put("valid", concept.period().holds(edition.day()));
        object.put("broader", Objects.requireNonNullElse(concept.broader(), ""));
        object.put("narrower", narrower(taxonomy));
        object.put(
                "crosswalks",
                crosswalks(taxonomy).stream().map(TermCommand::object).toList());
        return object;
    }

    private static Map<String, Object> object(Crosswalk each) {
        return Map.of(
                "target", each.target(),
                "value", each.hasCounterpart() ? each.value() : "",
                "basis", each.basis().word(),
                "note", each.note());
    }

    private void print(Taxonomy taxonomy, Concept concept, PrintWriter out) {
        out.println(concept.code() + "  " + concept.label());
        out.println("  " + concept.definition());
        out.println("  facet " + concept.scheme() + ", basis: "
                + concept.basis().word() + ", taxonomy version " + taxonomy.version());
        if (!concept.period().holds(edition.day())) {
            out.println("  NOT VALID on " + edition.day());
        }
        out.println("  broader: " + Objects.requireNonNullElse(concept.broader(), "none"));
        out.println("  narrower: " + (narrower(taxonomy).isEmpty() ? "none" : String.join(", ", narrower(taxonomy))));
        for (var each : crosswalks(taxonomy)) {
            out.printf(
                    "  %-18s %s (%s)%s%n",
                    each.target(),
                    each.hasCounterpart() ? each.value() : "no counterpart",
                    each.basis().word(),
                    each.note().isEmpty() ? "" : ": " + each.note());
        }
    }

    private List<String> narrower(Taxonomy taxonomy) {
        return taxonomy.narrower(code).stream().map(Concept::code).toList();
    }

    private List<Crosswalk> crosswalks(Taxonomy taxonomy) {
        return taxonomy.targets().stream()
                .flatMap(target -> taxonomy.crosswalks(code, target, edition.day()).stream())
                .toList();
    }
}
