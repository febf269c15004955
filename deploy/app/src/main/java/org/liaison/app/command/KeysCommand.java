// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.Expiry;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.Signatory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison keys}: what keys and certificates there are, and their way from request to replacement. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Keys and certificates: list, check, request, import, rotate, remove, rate.",
        subcommands = {
            KeysCommand.ListAll.class,
            KeysCommand.Check.class,
            KeysCommand.Rate.class,
            KeyChanges.Request.class,
            KeyChanges.Import.class,
            KeyChanges.Rotate.class,
            KeyChanges.Remove.class
        })
public final class KeysCommand {

    private static final List<String> SIGNING = List.of("sign", "seal", "log");

    /** Every certificate. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Every certificate, and the keys at rest.")
    static final class ListAll implements Callable<Integer> {

        @Option(names = "--json", description = "one JSON object a certificate")
        private boolean json;

        @Mixin
        private KeyPlace place = new KeyPlace();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            var now = Instant.now();
            try (var ring = place.open()) {
                new TreeMap<>(ring.certificates())
                        .forEach((alias, each) -> out.println(
                                json ? Json.line(object(ring, alias, each, now)) : line(ring, alias, each, now)));
                if (!json) {
                    out.println("keys at rest: " + String.join(", ", new java.util.TreeSet<>(ring.atRestKeyIds()))
                            + "; the one that wraps: " + ring.atRestKeyId());
                }
            }
            out.flush();
            return ExitCode.DONE;
        }

        private static Map<String, Object> object(
                KeyRing ring, String alias, X509Certificate certificate, Instant now) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("alias", alias);
            object.put("place", where(ring, alias));
            object.put("subject", certificate.getSubjectX500Principal().getName());
            object.put("fingerprint", Fingerprint.of(certificate));
            object.put("notAfter", certificate.getNotAfter().toInstant().toString());
            object.put("daysLeft", Expiry.days(certificate, now));
            return object;
        }

        private static String line(KeyRing ring, String alias, X509Certificate certificate, Instant now) {
            return "%-28s %-8s %-8s until %s (%4d days)  %s"
                    .formatted(
                            alias,
                            where(ring, alias),
                            certificate.getPublicKey().getAlgorithm(),
                            certificate.getNotAfter().toInstant(),
                            Expiry.days(certificate, now),
                            Fingerprint.of(certificate).substring(0, 12));
        }
    }

    private static String where(KeyRing ring, String alias) {
        if (!ring.holds(alias)) {
            return "trusted";
        }
        return ring.isInDevice(alias) ? "device" : "file";
    }

    /** For a timer: says what runs out. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Say what runs out within 60, 30 or 7 days; exit code 2 if anything does.")
    static final class Check implements Callable<Integer> {

        @Mixin
        private KeyPlace place = new KeyPlace();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            var now = Instant.now();
            int found = 0;
            try (var ring = place.open()) {
                for (var each : new TreeMap<>(ring.certificates()).entrySet()) {
                    var threshold = Expiry.passed(each.getValue(), now);
                    if (threshold.isPresent()) {
                        found++;
                        out.printf(
                                "%s: %d days left (threshold %d days)%n",
                                each.getKey(), Expiry.days(each.getValue(), now), threshold.getAsInt());
                    }
                }
            }
            out.println(found == 0 ? "no certificate runs out within 60 days" : found + " to be replaced");
            out.flush();
            return found == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    /** How fast keys sign. */
    @Command(
            name = "rate",
            mixinStandardHelpOptions = true,
            description = "How many signatures a second each signing key makes, in a device and in a file.")
    static final class Rate implements Callable<Integer> {

        @Option(names = "--seconds", paramLabel = "N", description = "how long a key signs (default: 2)")
        private int seconds = 2;

        @Mixin
        private KeyPlace place = new KeyPlace();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            try (var ring = place.open()) {
                for (var alias : SIGNING) {
                    if (ring.holds(alias)) {
                        var signatory = ring.signatory(alias);
                        out.printf(
                                "%-6s %-7s %-12s %10.1f signatures a second%n",
                                alias, where(ring, alias), signatory.scheme(), rate(signatory));
                        out.flush();
                    }
                }
            }
            return ExitCode.DONE;
        }

        private double rate(Signatory signatory) {
            var text = new byte[1_024];
            signatory.sign(text);
            long begin = System.nanoTime();
            long end = begin + Duration.ofSeconds(seconds).toNanos();
            long count = 0;
            while (System.nanoTime() < end) {
                signatory.sign(text);
                count++;
            }
            return count * 1e9 / (System.nanoTime() - begin);
        }
    }
}
