// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command: says whether a trail export is whole, unchanged and signed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a trail export with nothing but the export and the log's public key.",
        exitCodeOnInvalidInput = Verify.UNASKED,
        exitCodeOnExecutionException = Verify.UNASKED,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the trail verifies", "2:it does not", "64:the question could not be asked"})
public final class Verify implements Callable<Integer> {

    static final int VERIFIES = 0;
    static final int FAILS = 2;
    static final int UNASKED = 64;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;

    @Parameters(paramLabel = "EXPORT", description = "The file that the trail export wrote.")
    private Path export = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The log's public key, or a file with it, as the agency published it (name+hash+key).")
    private @Nullable String key;

    @Option(names = "--json", description = "Print the verdict as one JSON object.")
    private boolean json;

    Verify(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, UTF_8);
        var err = new PrintWriter(System.err, true, UTF_8);
        System.exit(new CommandLine(new Verify(out, err, Ansi.AUTO.enabled())).execute(args));
    }

    @Override
    public Integer call() {
        try {
            var given = givenKey();
            if (key != null && given.isEmpty()) {
                return unasked("--key is neither a key (name+hash+key) nor a file with one");
            }
            return tell(examine(given));
        } catch (IOException unreadable) {
            return unasked("a file cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private Verdict examine(Optional<LogKey> given) throws IOException {
        try (var in = Files.newInputStream(export)) {
            var counter = new Counter(err, terminal, Files.size(export), System::nanoTime);
            return new Examination(in, given, counter).run();
        }
    }

    private Optional<LogKey> givenKey() throws IOException {
        if (key == null) {
            return Optional.empty();
        }
        var typed = LogKey.find(key.strip());
        return typed.isPresent() || !isFile(key)
                ? typed
                : LogKey.find(Files.readString(Path.of(key)).strip());
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException notAFile) {
            return false;
        }
    }

    private int tell(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds holds -> tell(holds);
            case Verdict.Fails fails -> tell(fails.fault());
        };
    }

    private int tell(Verdict.Holds holds) {
        if (json) {
            var members = new LinkedHashMap<String, Object>();
            members.put("verifies", true);
            members.put("entries", holds.entries());
            members.put("size", holds.entries());
            members.put("origin", holds.origin());
            members.put("root", holds.root());
            members.put("key", holds.key());
            members.put("originProven", holds.keyGiven());
            out.println(Json.write(members));
            return VERIFIES;
        }
        out.printf(
                "trail verifies: %d entries, checkpoint size %d, root %s, key %s%n",
                holds.entries(), holds.entries(), holds.root(), holds.key());
        if (!holds.keyGiven()) {
            out.println("note: the key was taken from the export itself. This shows integrity, not origin:"
                    + " give --key with the key that the agency published.");
        }
        return VERIFIES;
    }

    private int tell(Fault fault) {
        if (json) {
            var members = new LinkedHashMap<String, Object>();
            members.put("verifies", false);
            members.put("place", fault.place().part());
            members.put("index", fault.place().index());
            members.put("problem", fault.problem());
            members.put("next", fault.next());
            out.println(Json.write(members));
            return FAILS;
        }
        out.println(fault.getMessage());
        out.println("next: " + fault.next());
        return FAILS;
    }

    private int unasked(String problem) {
        err.println(problem);
        err.println("next: see verify --help");
        return UNASKED;
    }
}
