// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.app.TrailStore;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.TrailLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison trail}: what happened, and proof of it. */
@Command(
        name = "trail",
        mixinStandardHelpOptions = true,
        description = "What happened, and proof of it.",
        subcommands = {
            TrailCommand.Show.class,
            TrailCommand.ListAll.class,
            TrailCommand.Export.class,
            TrailCommand.Verify.class
        })
public final class TrailCommand {

    /** Which store to read. */
    static final class Store {

        @Option(names = "--data", paramLabel = "DIR", description = "data directory (default: the one used last)")
        private @Nullable Path data;

        @Option(names = "--database-url", paramLabel = "URL", description = "JDBC address of an external database")
        private @Nullable String url;

        @Option(
                names = "--keys",
                paramLabel = "DIR",
                description = "key directory (default: keys in the data directory)")
        private @Nullable Path keys;

        TrailStore open() {
            var directory = data == null ? Home.last() : data.toAbsolutePath();
            return TrailStore.open(directory, url, keys == null ? directory.resolve("keys") : keys);
        }
    }

    /** The way of one message. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "The way of one message, entry by entry, with its proof. Looking is an entry too.")
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "MESSAGE", description = "message id, or its beginning or end")
        private String message = "";

        @Option(names = "--justification", paramLabel = "TEXT", description = "why you look; goes to the trail")
        private String justification = "not stated";

        @Option(names = "--json", description = "one JSON object")
        private boolean json;

        @Mixin
        private Store store = new Store();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            try (var open = store.open()) {
                var id = open.find(message)
                        .orElseThrow(() -> new CannotStart(
                                "GW-CLI-005", "there is no such message", "./liaison trail list shows the newest"));
                open.consulted(id, justification);
                var entries = open.log().entriesOf(id);
                var verdict = open.log().verify(id);
                if (json) {
                    out.println(Json.line(object(id, entries, verdict)));
                } else {
                    print(id, entries, verdict, out);
                }
                out.flush();
                return verdict.proven() ? ExitCode.DONE : ExitCode.FINDINGS;
            }
        }

        private static Map<String, Object> object(
                MessageId id, List<TrailLog.Entry> entries, TrailLog.Verdict verdict) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("message", id.value());
            object.put("entries", entries.stream().map(TrailLog.Entry::body).toList());
            object.put("proven", verdict.proven());
            object.put("explanation", verdict.explanation());
            return object;
        }

        private static void print(
                MessageId id, List<TrailLog.Entry> entries, TrailLog.Verdict verdict, PrintWriter out) {
            out.println("message " + id);
            for (var each : entries) {
                var index = each.index() == null ? "-" : each.index().toString();
                out.printf("%6s  %s  %-18s %s%n", index, each.at(), each.event(), Members.of(each.body()));
            }
            out.println((verdict.proven() ? "proven: " : "NOT PROVEN: ") + verdict.explanation());
        }
    }

    /** The newest messages. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The newest messages.")
    static final class ListAll implements Callable<Integer> {

        @Option(names = "--most", paramLabel = "N", description = "how many (default: 20)")
        private int most = 20;

        @Option(names = "--json", description = "one JSON object a message")
        private boolean json;

        @Mixin
        private Store store = new Store();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            try (var open = store.open()) {
                for (var each : open.newest(most)) {
                    out.println(json ? Json.line(each) : line(each));
                }
                out.flush();
                return ExitCode.DONE;
            }
        }

        private static String line(TrailStore.Listed each) {
            return "%s  %s  %-9s %-9s %s"
                    .formatted(each.message(), each.receivedAt(), each.format(), each.state(), each.deliveries());
        }
    }

    /** The whole log as a file. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Write the published log to a file that ./liaison trail verify checks without a database.")
    static final class Export implements Callable<Integer> {

        @Option(names = "--out", paramLabel = "FILE", description = "default: trail-export.jsonl")
        private Path out = Path.of("trail-export.jsonl");

        @Option(names = "--json", description = "say what was written as one JSON object")
        private boolean json;

        @Mixin
        private Store store = new Store();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            try (var open = store.open()) {
                long entries = export(open.log(), out);
                var printer = Objects.requireNonNull(spec).commandLine().getOut();
                printer.println(
                        json
                                ? Json.line(Map.of("entries", entries, "file", out.toString(), "key", open.key()))
                                : entries + " entries written to " + out + "; public key of the log: " + open.key());
                printer.flush();
                return ExitCode.DONE;
            }
        }
    }

    static long export(TrailLog log, Path file) throws IOException {
        try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
            try (var bar = new Bar("export", 0)) {
                return log.export(target, bar::at);
            }
        }
    }

    /** Run by the launcher on a class path of its own. */
    @Command(
            name = "verify",
            description = "Check an export with nothing but the export and the log's public key (own class path).")
    static final class Verify implements Runnable {

        @Override
        public void run() {
            throw new CannotStart("GW-CLI-004", "this command is run by the launcher", "use ./liaison trail verify");
        }
    }
}
