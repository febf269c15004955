// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.schemas.taxonomy.Skos;
import org.liaison.schemas.taxonomy.Taxonomy;
import org.liaison.schemas.taxonomy.TaxonomyPage;
import org.liaison.schemas.taxonomy.TermsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison taxonomy}: the terms, for machines and for people. */
@Command(
        name = "taxonomy",
        mixinStandardHelpOptions = true,
        description = "The terms that records are given, with their crosswalks to laws and formats.",
        subcommands = TermCommand.class)
public final class TaxonomyCommand implements Callable<Integer> {

    /** What the taxonomy can be written as. */
    enum Format {
        CSV,
        SKOS,
        HTML
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv (the terms), skos (JSON-LD) or html; default csv")
    private Format format = Format.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "write here (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--json", description = "one JSON object: version, format, and file or document")
    private boolean json;

    @Mixin
    private TaxonomyEdition edition = new TaxonomyEdition();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var taxonomy = edition.load();
        var document = document(taxonomy);
        if (out != null) {
            write(document, out);
        }
        var printer = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            printer.println(Json.line(object(taxonomy, document)));
        } else if (out == null) {
            printer.print(document);
        }
        printer.flush();
        return ExitCode.DONE;
    }

    private String document(Taxonomy taxonomy) {
        return switch (format) {
            case CSV -> TermsCsv.write(taxonomy);
            case SKOS -> Skos.write(taxonomy, edition.day());
            case HTML -> TaxonomyPage.write(taxonomy, edition.day());
        };
    }

    private Map<String, Object> object(Taxonomy taxonomy, String document) {
        var object = new LinkedHashMap<String, Object>();
        object.put("version", taxonomy.version());
        object.put("format", format.name().toLowerCase(Locale.ROOT));
        object.put(out == null ? "document" : "file", out == null ? document : out.toString());
        return object;
    }

    private static void write(String document, Path file) {
        try {
            Files.writeString(file, document, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-002", file + " cannot be written", "check the path", e);
        }
    }
}
