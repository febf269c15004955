// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.app.EvidenceStore;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.cms.CertificateFiles;
import org.liaison.security.cms.Objection;
import org.liaison.security.cms.Recipients;
import org.liaison.security.cms.Trust;
import org.liaison.security.container.Container;
import org.liaison.security.container.ContainerCheck;
import org.liaison.security.evidence.BundleCheck;
import org.liaison.security.evidence.EvidenceBundle.Order;
import org.liaison.security.evidence.EvidenceBundle.Use;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison evidence}: what proves a message to somebody who does not trust us. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "What proves a message to somebody who does not trust us.",
        subcommands = {EvidenceCommand.Export.class, EvidenceCommand.Verify.class, EvidenceCommand.Open.class})
public final class EvidenceCommand {

    /** Makes a bundle. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the bundle of one message and partner. Taking it is an entry of the trail.")
    static final class Export implements Callable<Integer> {

        @Parameters(paramLabel = "MESSAGE", description = "message id, or its beginning or end")
        private String message = "";

        @Option(names = "--partner", required = true, paramLabel = "NAME", description = "whose delivery")
        private String partner = "";

        @Option(names = "--use", paramLabel = "USE", description = "audit or judicial (default: audit)")
        private String use = "audit";

        @Option(names = "--justification", required = true, paramLabel = "TEXT", description = "ground and file number")
        private String justification = "";

        @Option(names = "--for", paramLabel = "CERT", description = "encrypt for these certificates; repeatable")
        private List<Path> recipients = new ArrayList<>();

        @Option(names = "--data", paramLabel = "DIR", description = "data directory (default: the one used last)")
        private @Nullable Path data;

        @Option(names = "--database-url", paramLabel = "URL", description = "JDBC address of an external database")
        private @Nullable String url;

        @Option(
                names = "--keys",
                paramLabel = "DIR",
                description = "key directory (default: keys in the data directory)")
        private @Nullable Path keys;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write it")
        private Path out = Path.of("evidence.asice");

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            var directory = data == null ? Home.last() : data.toAbsolutePath();
            var wanted = Use.find(use)
                    .orElseThrow(() -> new CannotStart("GW-SEA-063", "no such use: " + use, "audit or judicial"));
            try (var store = EvidenceStore.open(directory, url, keys == null ? directory.resolve("keys") : keys)) {
                var order =
                        new Order(store.get(message), new PartnerId(partner), wanted, "command line", justification);
                var bundle = store.export(order);
                Files.write(out, recipients.isEmpty() ? bundle : Recipients.encrypt(bundle, certificates()));
            }
            print(spec, "written to " + out + (recipients.isEmpty() ? "" : ", encrypted for " + recipients.size()));
            return ExitCode.DONE;
        }

        private List<X509Certificate> certificates() {
            return recipients.stream()
                    .flatMap(each -> CertificateFiles.certificates(each).stream())
                    .toList();
        }
    }

    /** Verifies a bundle or a container. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Verifies a bundle or container with the authorities and the log key that you give.")
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "bundle or container")
        private Path file = Path.of("");

        @Option(names = "--trust", required = true, paramLabel = "PEM", description = "authorities of signers")
        private Path trust = Path.of("");

        @Option(
                names = "--trust-time",
                paramLabel = "PEM",
                description = "authorities of time stamps (default: --trust)")
        private @Nullable Path time;

        @Option(names = "--crls", paramLabel = "DIR", description = "revocation lists, *.crl")
        private @Nullable Path crls;

        @Option(names = "--log-key", paramLabel = "KEY", description = "the log's public key, as in its export")
        private @Nullable String logKey;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            var signers = CertificateFiles.certificates(trust);
            var stampers = time == null ? signers : CertificateFiles.certificates(time);
            var trusted = new Trust(signers, stampers, CertificateFiles.crls(crls), crls != null);
            var check = new BundleCheck(new ContainerCheck(trusted, Clock.systemUTC()), logKey);
            return switch (check.verify(Files.readAllBytes(file))) {
                case BundleCheck.Result.Holds holds -> {
                    holds.lines().forEach(line -> print(spec, line));
                    print(spec, "holds");
                    yield ExitCode.DONE;
                }
                case BundleCheck.Result.Fails fails -> failed(spec, fails.finding());
            };
        }
    }

    /** Takes a bundle apart, after decrypting it if need be. */
    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = "Decrypts a bundle and writes its documents into a new directory. It does not verify.")
    static final class Open implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", description = "bundle, encrypted or not")
        private Path file = Path.of("");

        @Parameters(index = "1", paramLabel = "DIR", description = "a directory that does not exist yet")
        private Path directory = Path.of("");

        @Option(names = "--key", paramLabel = "P12", description = "PKCS#12 file with the key it is encrypted for")
        private @Nullable Path key;

        @Option(names = "--password-file", paramLabel = "FILE", description = "its password")
        private @Nullable Path password;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            try {
                var bytes = Files.readAllBytes(file);
                var container =
                        Container.read(key == null ? bytes : decrypted(bytes, key, Objects.requireNonNull(password)));
                Files.createDirectory(directory);
                for (var each : container.documents()) {
                    var target = directory.resolve(each.name()); // names are plain: Container has seen to it
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.write(target, each.bytes());
                    print(spec, target.toString());
                }
                return ExitCode.DONE;
            } catch (Objection e) {
                return failed(spec, e.finding());
            }
        }

        private static byte[] decrypted(byte[] bytes, Path key, Path password) throws IOException {
            try (var in = Files.newInputStream(key)) {
                var secret = Files.readString(password).strip().toCharArray();
                var store = KeyStore.getInstance("PKCS12");
                store.load(in, secret);
                Finding last = new Finding("GW-SEA-050", "recipient", "the file holds a key");
                for (var alias : Collections.list(store.aliases())) {
                    if (store.getKey(alias, secret) instanceof PrivateKey own) {
                        try {
                            return Recipients.open(bytes, (X509Certificate) store.getCertificate(alias), own);
                        } catch (Objection e) {
                            last = e.finding();
                        }
                    }
                }
                throw new Objection(last.code(), last.place(), last.rule());
            } catch (GeneralSecurityException e) {
                throw new CannotStart("GW-SEA-050", "the key file cannot be read", "check its password", e);
            }
        }
    }

    private static int failed(@Nullable CommandSpec spec, Finding finding) {
        print(spec, "DOES NOT HOLD: " + finding);
        return ExitCode.FINDINGS;
    }

    private static void print(@Nullable CommandSpec spec, String line) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
