// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison convert}: a file from one format to another, with what was lost. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Convert a file; ./liaison formats lists what can be read and written.",
            "Losses go to standard error. Exit 0, or 2 with findings (code, place, rule; never the value)."
        })
public final class ConvertCommand implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "FORMAT", description = "input format (default: by how the file begins)")
    private @Nullable String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "output format; exchange is the package")
    private String to = "";

    @Option(names = "--out", paramLabel = "FILE", description = "write here (default: standard output)")
    private @Nullable Path out;

    @Option(names = "--losses", description = "losses as JSON lines: path, kind, why, done")
    private boolean machineLosses;

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "mapping files of national tables, see docs/add-your-country.md")
    private @Nullable Path mappings;

    @Option(
            names = "--artefacts",
            paramLabel = "DIR",
            description = "official schemas to apply on top of ours, see docs/conformance.md")
    private @Nullable Path artefacts;

    @Option(names = "--json", description = "one JSON object: findings or losses, and the document")
    private boolean json;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "file to convert; at most 10 MiB, but from vics to vics of any size;",
                "or, to eis-batch, a directory with a record a file"
            })
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var formats = KnownFormats.of(Ourselves.DEFAULT, mappings, artefacts);
        var read = new Read(formats);
        var writer = formats.findWriter(to).orElseThrow(() -> read.unknown(to));
        if (Files.isDirectory(file)) {
            return batch(formats);
        }
        if (Files.exists(file) && LargeHashSet.isOne(file, from, to)) {
            return stream();
        }
        var converted = read.convert(file, from);
        if (converted.isEmpty()) {
            return refused(read.findings());
        }
        return written(converted.get(), writer);
    }

    private int written(Converted converted, Writer writer) throws IOException {
        try {
            var rendition =
                    writer.write(converted.exchange(), Read.addressed(converted).header());
            write(rendition.document().bytes(), losses(converted.losses(), rendition.losses()));
            return ExitCode.DONE;
        } catch (Refusal refusal) {
            return refused(refusal.findings());
        }
    }

    private int stream() throws IOException {
        var outcome = LargeHashSet.convert(file, out);
        if (!outcome.isWhole()) {
            return refused(outcome.findings());
        }
        if (json) {
            print(Json.line(Map.of("losses", outcome.losses(), "entries", outcome.entries())));
        } else {
            tell(outcome.losses());
            err().println(outcome.entries() + " entries written to " + out);
            err().flush();
        }
        return ExitCode.DONE;
    }

    /** Records that were refused are findings; the others are in the batch. */
    private int batch(Formats formats) throws IOException {
        var outcome = LargeBatch.convert(file, from, to, out, formats);
        if (json) {
            print(Json.line(Map.of(
                    "batch", outcome.batch(),
                    "findings", outcome.findings(),
                    "losses", List.copyOf(outcome.lost().keySet()),
                    "packages", outcome.packages(),
                    "entities", outcome.entities())));
        } else {
            tell(List.copyOf(outcome.lost().keySet()));
            Read.print(outcome.findings(), err());
            err().println("batch " + outcome.batch() + ": " + outcome.entities() + " entities of " + outcome.packages()
                    + " packages written to " + out);
            err().flush();
        }
        return outcome.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private int refused(List<Finding> findings) {
        if (json) {
            print(Json.line(Map.of("findings", findings)));
        } else {
            Read.print(findings, err());
        }
        return ExitCode.FINDINGS;
    }

    private void write(byte[] document, List<Loss> losses) throws IOException {
        if (json) {
            print(Json.line(Map.of(
                    "losses", losses, "document", new String(document, java.nio.charset.StandardCharsets.UTF_8))));
            return;
        }
        tell(losses);
        if (out == null) {
            System.out.write(document);
            System.out.println();
            System.out.flush();
        } else {
            try {
                Files.write(out, document);
            } catch (IOException e) {
                throw new CannotStart("GW-CLI-002", out + " cannot be written", "check the path", e);
            }
        }
    }

    private void tell(List<Loss> losses) {
        losses.forEach(each -> err().println(machineLosses ? Json.line(each) : line(each)));
        err().flush();
    }

    private static String line(Loss loss) {
        return "loss " + loss.path() + " " + loss.kind() + ": " + loss.why() + "; " + loss.done();
    }

    private static List<Loss> losses(List<Loss> reading, List<Loss> writing) {
        return java.util.stream.Stream.concat(reading.stream(), writing.stream())
                .toList();
    }

    private void print(String line) {
        var target = Objects.requireNonNull(spec).commandLine().getOut();
        target.println(line);
        target.flush();
    }

    private java.io.PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
