// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.message.PartnerId;

class KeyRingTest {

    private static final byte[] CONTEXT = "message".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path keys;

    private static KeyRing ring;

    @BeforeAll
    static void make() {
        DemoKeys.makeIfAbsent(keys, List.of("siena-sandbox"));
        ring = KeyRing.open(keys);
    }

    @Test
    void holdsItsOwnKeysAndItsPartnersCertificates() {
        assertThat(ring.certificates().keySet())
                .filteredOn(each -> !each.equals("hybrid")) // only where Java has ML-DSA
                .containsExactlyInAnyOrder(
                        "sign",
                        "encrypt",
                        "tls",
                        "log",
                        "ca",
                        "gateway",
                        "gateway-encrypt",
                        "seal",
                        "tsa",
                        "siena-sandbox-sign",
                        "siena-sandbox-tls",
                        "siena-sandbox-encrypt");
        assertThat(ring.certificates().values())
                .allMatch(each -> each.getNotAfter().toInstant().isAfter(Instant.now()));
    }

    @Test
    void makesKeysOnceAndForTheirOwnerOnly() throws IOException {
        var password = Files.readString(keys.resolve("password"));

        DemoKeys.makeIfAbsent(keys, List.of("another-sandbox"));

        assertThat(keys.resolve("another-sandbox.p12")).doesNotExist();
        assertThat(Files.readString(keys.resolve("password"))).isEqualTo(password);
        try (var files = Files.list(keys)) {
            assertThat(files)
                    .allSatisfy(each -> assertThat(Files.getPosixFilePermissions(each))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.p12", "trust.p12", "password"})
    void doesNotOpenWithoutAnyOfItsFiles(String missing, @TempDir Path directory) throws IOException {
        copyTo(directory);
        Files.delete(directory.resolve(missing));

        assertThatThrownBy(() -> KeyRing.open(directory))
                .isInstanceOf(KeysMissing.class)
                .hasMessageStartingWith("GW-SYS-002: ");
    }

    @Test
    void doesNotOpenWithAWrongPasswordAndDoesNotQuoteIt(@TempDir Path directory) throws IOException {
        copyTo(directory);
        Files.writeString(directory.resolve("password"), "not-the-password");

        assertThatThrownBy(() -> KeyRing.open(directory))
                .isInstanceOf(KeysMissing.class)
                .hasMessageStartingWith("GW-SYS-002: ")
                .message()
                .doesNotContain("not-the-password");
    }

    @Test
    void aPartnersStoreIsNoGatewaysStore(@TempDir Path directory) throws IOException {
        copyTo(directory);
        Files.copy(
                keys.resolve("siena-sandbox.p12"),
                directory.resolve("gateway.p12"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> KeyRing.open(directory))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("log");
    }

    @Test
    void anUnknownPartnerHasNoCertificate() {
        assertThat(ring.findCertificate("nobody-sign")).isEmpty();
        assertThatThrownBy(() -> ring.wsSecurity(new PartnerId("nobody"))).isInstanceOf(KeysMissing.class);
    }

    @Test
    void wrapsADataKeyForItsMessageOnly() {
        var wrapped = ring.wrap(new byte[] {1, 2, 3}, CONTEXT);

        assertThat(ring.unwrap(wrapped, CONTEXT)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> ring.unwrap(wrapped, new byte[] {9})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fingerprintsAreEqualForEqualRecordsAndDependOnTheKey(@TempDir Path others) {
        DemoKeys.makeIfAbsent(others, List.of());

        var fingerprint = ring.fingerprint(CONTEXT);

        assertThat(fingerprint).isEqualTo(KeyRing.open(keys).fingerprint(CONTEXT));
        assertThat(fingerprint).isNotEqualTo(KeyRing.open(others).fingerprint(CONTEXT));
        assertThat(fingerprint).isNotEqualTo(Fingerprint.sha256(CONTEXT));
    }

    @RepeatedTest(20) // a coordinate with a leading zero or the sign bit shows in some keys only
    void theLogsPublicKeyIsTheCertificates(@TempDir Path directory) throws Exception {
        DemoKeys.makeIfAbsent(directory, List.of());
        var fresh = KeyRing.open(directory);
        var signer = new RingLogSigner(fresh, "liaison.example/gateway");

        var encoded = fresh.certificate("log").getPublicKey().getEncoded(); // RFC 8410: the key is the last 32 bytes

        assertThat(signer.publicKey()).isEqualTo(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(fresh.certificate("log"));
        verifier.update(CONTEXT);
        assertThat(verifier.verify(signer.sign(CONTEXT))).isTrue();
    }

    private static void copyTo(Path directory) throws IOException {
        for (var name : List.of("gateway.p12", "trust.p12", "password")) {
            Files.copy(keys.resolve(name), directory.resolve(name));
        }
    }
}
