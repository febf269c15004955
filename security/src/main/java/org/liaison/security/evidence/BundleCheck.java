// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.security.cms.Objection;
import org.liaison.security.container.Container;
import org.liaison.security.container.ContainerCheck;
import org.liaison.security.container.Part;
import org.liaison.security.container.Verdict;
import org.liaison.security.trail.TrailProof;

/** Verifies a bundle: its own seal, the container of the message within it, that both hold the same document, the trail. */
public final class BundleCheck {

    private static final Set<String> KNOWN =
            Set.of("envelope.xml", "container.asice", "receipt.xml", "trail.jsonl", "manifest.json");

    private final ContainerCheck containers;
    private final @Nullable String logKey;

    /** @param logKey the log's public key (a C2SP verifier key), from elsewhere than the bundle; null: the trail is not checked */
    public BundleCheck(ContainerCheck containers, @Nullable String logKey) {
        this.containers = containers;
        this.logKey = logKey;
    }

    /** What holds, a line each, or the first thing that does not. */
    public sealed interface Result {

        record Holds(List<String> lines) implements Result {

            public Holds {
                lines = List.copyOf(lines);
            }
        }

        record Fails(Finding finding) implements Result {}
    }

    public Result verify(byte[] bundle) {
        try {
            var lines = new ArrayList<String>();
            lines.addAll(describe("seal", valid(bundle)));
            var outer = Container.read(bundle);
            if (outer.find("container.asice").isPresent()) {
                lines.addAll(inner(outer));
            }
            if (outer.find("trail.jsonl").isPresent()) {
                lines.add(trail(outer.find("trail.jsonl").get().bytes()));
            }
            return new Result.Holds(lines);
        } catch (Objection e) {
            return new Result.Fails(e.finding());
        }
    }

    private List<String> inner(Container outer) {
        for (var each : outer.documents()) {
            Objection.unless(
                    KNOWN.contains(each.name()) || each.name().startsWith("document."),
                    "GW-SEA-017",
                    "bundle",
                    "it holds only what a bundle holds");
        }
        var bytes = outer.find("container.asice").orElseThrow().bytes();
        var verdict = valid(bytes);
        Objection.unless(
                Arrays.equals(
                        document(outer.documents()),
                        document(Container.read(bytes).documents())),
                "GW-SEA-060",
                "document",
                "bundle and container hold the same document");
        return describe("container", verdict);
    }

    private static byte[] document(List<Part> parts) {
        return parts.stream()
                .filter(each -> each.name().startsWith("document."))
                .findFirst()
                .orElseThrow(() -> new Objection("GW-SEA-060", "document", "there is one"))
                .bytes();
    }

    private Verdict.Valid valid(byte[] bytes) {
        return switch (containers.verify(bytes)) {
            case Verdict.Valid valid -> valid;
            case Verdict.Invalid invalid ->
                throw new Objection(
                        invalid.finding().code(),
                        invalid.finding().place(),
                        invalid.finding().rule());
        };
    }

    private static List<String> describe(String what, Verdict.Valid valid) {
        return valid.signatures().stream()
                .map(each -> what + ": level " + valid.level() + ", " + each.scheme() + " by " + each.signer()
                        + " at " + each.signedAt()
                        + (each.stampedAt() == null ? ", no time stamp" : ", stamped " + each.stampedAt()))
                .toList();
    }

    private String trail(byte[] proof) {
        if (logKey == null) {
            return "trail: not checked, because the log's key was not given";
        }
        var entries = TrailProof.entries(proof, logKey);
        Objection.unless(!entries.isEmpty(), "GW-SEA-061", "trail", "every entry is in the log that the key signed");
        return "trail: " + entries.size() + " entries are in the signed log";
    }
}
