// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison approvals}: the second person's desk at the command line, on the API of a running gateway. */
@Command(
        name = "approvals",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "What waits for a second person, what exactly would leave, and the answer to it.",
            "Works as the demo's approver, or as whoever --token-file is of. Exit 2 if the gateway objects."
        })
public final class ApprovalsCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say which command");
    }

    @Command(name = "list", description = "What waits for a second person, the urgent first.")
    int list(
            @Mixin Asking asking,
            @Option(names = "--mine", description = "only what I may answer") boolean mine,
            @Option(names = "--all", description = "also what was answered, newest first") boolean all)
            throws InterruptedException {
        var filter = all ? "all" : mine ? "mine" : "open";
        return asking.show(asking.get("?filter=" + filter), ApprovalLines::table);
    }

    @Command(name = "show", description = "One question: what is asked, why, what was removed, and what was answered.")
    int show(@Mixin Asking asking, @Parameters(paramLabel = "ID", description = "as list prints it") String id)
            throws InterruptedException {
        return asking.show(asking.get("/" + segment(id)), ApprovalLines::whole);
    }

    @Command(
            name = "preview",
            description = "Write all that the partner would read as a page (HTML) to a file. The look is trailed.")
    int preview(
            @Mixin Asking asking,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Option(names = "--out", paramLabel = "FILE", description = "default: approval-ID.html here") @Nullable
                    Path file,
            @Option(
                            names = "--justification",
                            paramLabel = "WORD",
                            defaultValue = "case",
                            description = "audit, supervision, case, data-subject or incident (default: case)")
                    String justification,
            @Option(names = "--reference", paramLabel = "FILE-NUMBER", description = "with a digit; never a name")
                    @Nullable
                    String reference)
            throws InterruptedException {
        var query = "?justification=" + segment(justification)
                + (reference == null ? "" : "&reference=" + segment(reference));
        var answer = asking.get("/" + segment(id) + "/preview" + query);
        if (answer.statusCode() >= 400) {
            return asking.show(answer, tree -> List.of());
        }
        var page = file == null ? Path.of("approval-" + segment(id) + ".html") : file;
        write(page, answer.body());
        var digest = answer.headers().firstValue("ETag").orElse("").replace("\"", "");
        var said = new LinkedHashMap<String, String>();
        said.put("file", page.toAbsolutePath().toString());
        said.put("digest", digest);
        asking.out()
                .println(
                        asking.asJson()
                                ? Json.line(said)
                                : "page  " + said.get("file") + "\ndigest  " + digest
                                        + "\nIt holds personal data: read it, decide, delete it.");
        asking.out().flush();
        return ExitCode.DONE;
    }

    @Command(name = "approve", description = "Agree that exactly what has the digest leaves.")
    int approve(
            @Mixin Asking asking,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Option(
                            names = "--digest",
                            required = true,
                            paramLabel = "HEX",
                            description = "as preview and show print it; at least the first 12 digits")
                    String digest,
            @Option(
                            names = "--reason",
                            paramLabel = "WORD",
                            defaultValue = "necessary-and-proportionate",
                            description = "necessary-and-proportionate (default), imminent-risk, request-of-partner or"
                                    + " checked-with-author; a file number may follow")
                    String reason,
            @Option(names = "--on-behalf-of", paramLabel = "NAME", description = "whose delegate I am") @Nullable
                    String delegator)
            throws InterruptedException {
        return decide(asking, id, "approve", said(asking, id, digest, "reason", reason, delegator));
    }

    @Command(name = "decline", description = "This recipient gets nothing.")
    int decline(
            @Mixin Asking asking,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Option(
                            names = "--digest",
                            required = true,
                            paramLabel = "HEX",
                            description = "as preview and show print it; at least the first 12 digits")
                    String digest,
            @Option(
                            names = "--ground",
                            required = true,
                            paramLabel = "WORD",
                            description =
                                    "not-necessary, not-proportionate, wrong-recipient, wrong-content, wrong-marking or"
                                            + " no-legal-basis")
                    String ground,
            @Option(names = "--on-behalf-of", paramLabel = "NAME", description = "whose delegate I am") @Nullable
                    String delegator)
            throws InterruptedException {
        return decide(asking, id, "decline", said(asking, id, digest, "ground", ground, delegator));
    }

    @Command(
            name = "delegate",
            description =
                    "Name who stands in for me for a time; --end ends it, without anything: who stands in for whom.")
    int delegate(
            @Mixin Asking asking,
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "account of another approver") @Nullable
                    String delegate,
            @Option(names = "--from", paramLabel = "TIME", description = "such as 2026-12-01T08:00:00Z; default: now")
                    @Nullable
                    Instant from,
            @Option(names = "--until", paramLabel = "TIME", description = "such as 2026-12-08T08:00:00Z") @Nullable
                    Instant until,
            @Option(names = "--absent", description = "meanwhile I decide nothing myself") boolean absent,
            @Option(names = "--end", paramLabel = "ID", description = "end this delegation now") @Nullable String end)
            throws InterruptedException {
        if (end != null) {
            return asking.show(
                    asking.delete("/delegations/" + segment(end)),
                    each -> List.of("ended  " + ApprovalLines.line(each)));
        }
        if (delegate == null) {
            return asking.show(
                    asking.get("/delegations"),
                    each -> each.path("delegations")
                            .valueStream()
                            .map(ApprovalLines::line)
                            .toList());
        }
        var asked = new LinkedHashMap<String, Object>();
        asked.put("delegate", delegate);
        asked.put("absent", absent);
        if (from != null) {
            asked.put("from", from.toString());
        }
        if (until != null) {
            asked.put("until", until.toString());
        }
        return asking.show(asking.post("/delegations", asked), each -> List.of(ApprovalLines.line(each)));
    }

    private static int decide(Asking asking, String id, String what, Map<String, String> said)
            throws InterruptedException {
        return asking.show(asking.post("/" + segment(id) + "/" + what, said), ApprovalLines::whole);
    }

    private static Map<String, String> said(
            Asking asking, String id, String digest, String key, String word, @Nullable String delegator)
            throws InterruptedException {
        var said = new LinkedHashMap<String, String>();
        said.put("digest", whole(asking, id, digest));
        said.put(key, word);
        if (delegator != null) {
            said.put("onBehalfOf", delegator);
        }
        return said;
    }

    /** The digest of which a person typed the beginning; if it is none of this question, as it was typed. */
    private static String whole(Asking asking, String id, String typed) throws InterruptedException {
        if (typed.length() < ApprovalLines.SHORT_DIGEST || typed.length() >= 64) {
            return typed;
        }
        var digest = ApprovalLines.word(Remote.tree(asking.get("/" + segment(id))), "digest");
        return digest.startsWith(typed) ? digest : typed;
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For nobody but who asked: it holds personal data. */
    private static void write(Path file, String page) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-002", file + " cannot be written", "check the path and its permissions", e);
        }
    }
}
