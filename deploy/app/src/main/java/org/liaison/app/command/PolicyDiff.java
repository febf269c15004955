// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.Explainer;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import org.liaison.app.TrailStore;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Redaction;
import org.liaison.security.authorise.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison policy diff}: what another set of agreements would have decided differently. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Decide the newest stored messages under both sets and show what differs: who would get more or less.",
            "Ids, codes and paths only. Without regard to consents. Exit 2 if something differs."
        })
final class PolicyDiff implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "a directory of agreements")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "another one")
    private Path changed = Path.of("");

    @Option(names = "--last", paramLabel = "N", description = "how many messages (default: ${DEFAULT-VALUE})")
    private int last = 100;

    @Mixin
    private TrailCommand.Store store = new TrailCommand.Store();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var before = new Explainer(old, Clock.systemUTC());
        var after = new Explainer(changed, Clock.systemUTC());
        int decided = 0;
        int different = 0;
        try (var open = store.open()) {
            for (var original : open.originals(last)) {
                for (var each : addressed(original)) {
                    decided++;
                    var lines = differences(before.decide(each), after.decide(each));
                    if (!lines.isEmpty()) {
                        different++;
                        out.println(original.message() + " to " + each.header().partner());
                        lines.forEach(line -> out.println("  " + line));
                    }
                }
            }
        }
        out.println(decided + " decisions, " + different + " different");
        out.flush();
        return different == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static List<Converted> addressed(TrailStore.Original original) {
        var converted = new Read(KnownFormats.of(Ourselves.DEFAULT, null)).convert(original.bytes(), original.format());
        return converted.stream()
                .flatMap(each -> each.exchange().handling().recipients().stream()
                        .filter(PartnerId::isValid)
                        .map(partner -> each.to(new PartnerId(partner))))
                .toList();
    }

    /** What the second ruling says otherwise than the first. */
    static List<String> differences(Ruling before, Ruling after) {
        var lines = new ArrayList<String>();
        if (!answer(before).equals(answer(after))) {
            lines.add(answer(before) + " -> " + answer(after));
        }
        if (before instanceof Ruling.Permit one && after instanceof Ruling.Permit other) {
            lines.addAll(only("less: ", other.redactions(), one.redactions()));
            lines.addAll(only("more: ", one.redactions(), other.redactions()));
            if (!one.approvals().equals(other.approvals())) {
                lines.add("second person: " + one.approvals() + " -> " + other.approvals());
            }
        }
        return lines;
    }

    private static List<String> only(String word, List<Redaction> in, List<Redaction> notIn) {
        return in.stream()
                .filter(each -> !notIn.contains(each))
                .map(each -> word + each)
                .toList();
    }

    private static String answer(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Permit permit -> "permitted by " + permit.rule();
            case Ruling.Deny deny ->
                "refused "
                        + String.join(
                                " ",
                                deny.findings().stream()
                                        .map(Finding::code)
                                        .distinct()
                                        .toList());
        };
    }
}
