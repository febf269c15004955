// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.app.TrailStore;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keys.KeyDesk;
import org.liaison.security.keys.Requests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands of {@link KeysCommand} that change the key files. A running gateway notices within seconds. */
final class KeyChanges {

    private static final String NOTICED = "; a running gateway uses it within seconds";

    private KeyChanges() {}

    private static int say(@Nullable CommandSpec spec, String text) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(text);
        out.flush();
        return ExitCode.DONE;
    }

    /** A certificate is asked for. */
    @Command(
            name = "request",
            mixinStandardHelpOptions = true,
            description = "Make a key that waits for its certificate, and print the request (PKCS#10).")
    static final class Request implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "sign, encrypt, seal, tls or log")
        private String alias = "";

        @Option(names = "--subject", required = true, paramLabel = "DN", description = "such as \"CN=gateway,O=SPOC\"")
        private String subject = "";

        @Option(names = "--curve", paramLabel = "CURVE", description = "P-256 or P-384 (default: P-256)")
        private String curve = "P-256";

        @Mixin
        private KeyPlace place = new KeyPlace();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return say(
                    spec,
                    new KeyDesk(place.directory())
                            .request(alias, subject, curve)
                            .strip());
        }
    }

    /** A certificate arrived. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Bring in the certificate that was issued for a waiting key, or a partner's (--partner).")
    static final class Import implements Callable<Integer> {

        @Parameters(
                index = "0",
                paramLabel = "NAME",
                description = "sign, encrypt, seal, tls, log; of a partner: sign, encrypt")
        private String alias = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "PEM, the certificate first, then who issued it")
        private Path file = Path.of("");

        @Option(names = "--partner", paramLabel = "PARTNER", description = "whose certificate it is, if not ours")
        private @Nullable String partner;

        @Mixin
        private KeyPlace place = new KeyPlace();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            var chain = Requests.certificates(Files.readString(file));
            var desk = new KeyDesk(place.directory());
            if (partner == null) {
                desk.bring(alias, chain);
                return say(spec, "brought in; ./liaison keys rotate " + alias + " puts it into use");
            }
            var name = desk.pin(new PartnerId(partner), alias, chain.getFirst());
            return say(spec, "trusted as " + name + NOTICED);
        }
    }

    /** A key takes another's place. */
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "Put the waiting key into use; the one before opens and verifies for the overlap.",
                "at-rest: make another key at rest; the gateway wraps data keys anew. --partner: keep only the coming one."
            })
    static final class Rotate implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "sign, encrypt, seal, tls, at-rest; of a partner: sign, encrypt")
        private String alias = "";

        @Option(names = "--overlap-days", paramLabel = "N", description = "how long the old one opens (default: 30)")
        private int overlap = 30;

        @Option(names = "--partner", paramLabel = "PARTNER", description = "whose certificate it is, if not ours")
        private @Nullable String partner;

        @Mixin
        private KeyPlace place = new KeyPlace();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var desk = new KeyDesk(place.directory());
            if (partner != null) {
                desk.settle(new PartnerId(partner), alias);
                return say(spec, "the coming certificate is the only one now" + NOTICED);
            }
            if (alias.equals("at-rest")) {
                return say(
                        spec,
                        desk.rotateAtRest() + " wraps from now on" + NOTICED
                                + " and wraps older data keys anew (metric liaison_data_keys shows how far it is)");
            }
            var lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(overlap);
            desk.rotate(alias, lastDay);
            return say(spec, alias + " is the new key; the old one opens and verifies until " + lastDay + NOTICED);
        }
    }

    /** A key goes for good. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Remove a replaced key. A key at rest goes only when it wraps nothing any more.")
    static final class Remove implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "such as sign.until-2027-01-31 or at-rest")
        private String alias = "";

        @Option(names = "--data", paramLabel = "DIR", description = "data directory (default: the one used last)")
        private @Nullable Path data;

        @Option(names = "--database-url", paramLabel = "URL", description = "JDBC address of an external database")
        private @Nullable String url;

        @Mixin
        private KeyPlace place = new KeyPlace();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            if (alias.startsWith("at-rest")) {
                requireUnused();
            }
            new KeyDesk(place.directory()).remove(alias);
            return say(spec, alias + " is gone");
        }

        private void requireUnused() {
            var directory = data == null ? Home.last() : data.toAbsolutePath();
            try (var store = TrailStore.open(directory, url, place.directory())) {
                long wrapped = store.wrappedBy(alias);
                if (wrapped > 0) {
                    throw new CannotStart(
                            "GW-KEY-004",
                            alias + " still wraps " + wrapped + " data keys",
                            "wait until the gateway has wrapped them anew (./liaison serve, metric liaison_data_keys)");
                }
            }
        }
    }
}
