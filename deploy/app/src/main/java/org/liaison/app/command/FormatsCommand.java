// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison formats}: what can be read and written. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = "The formats that can be read and written, with their versions.")
public final class FormatsCommand implements Callable<Integer> {

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "mapping files of national tables, see docs/add-your-country.md")
    private @Nullable Path mappings;

    @Option(names = "--json", description = "one JSON object a format and direction")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** One format in one direction. */
    private record Spoken(String format, String direction, String version, String title) {}

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        for (var each : spoken()) {
            out.println(
                    json
                            ? Json.line(each)
                            : "%-18s %-6s %-10s %s"
                                    .formatted(each.format(), each.direction(), each.version(), each.title()));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private List<Spoken> spoken() {
        var formats = KnownFormats.of(Ourselves.DEFAULT, mappings);
        var read = formats.readers().stream()
                .map(each -> new Spoken(each.format(), "reads", each.version(), each.title()));
        var written = formats.writers().stream()
                .map(each -> new Spoken(each.format(), "writes", each.version(), each.title()));
        var all = new ArrayList<>(Stream.concat(read, written).toList());
        all.sort(Comparator.comparing(Spoken::format).thenComparing(Spoken::direction));
        return all;
    }
}
