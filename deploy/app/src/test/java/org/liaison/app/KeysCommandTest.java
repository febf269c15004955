// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;

class KeysCommandTest {

    @TempDir
    Path keys;

    @BeforeEach
    void make() {
        DemoKeys.makeIfAbsent(keys, List.of("siena-sandbox"));
    }

    @Test
    void listsCertificatesAndKeysAtRest() {
        var ran = keys("list");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("siena-sandbox-encrypt", "trusted", "sign", "file", "the one that wraps: at-rest");
    }

    @Test
    void checksWhatRunsOut() {
        var ran = keys("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("no certificate runs out within 60 days");
    }

    @Test
    void printsARequest() {
        var ran = keys("request", "sign", "--subject", "CN=gateway sign,O=test");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("-----BEGIN CERTIFICATE REQUEST-----");
    }

    @Test
    void saysWhatIsWrongWithACertificate() throws Exception {
        var file = Files.writeString(keys.resolve("nothing.pem"), "nothing");

        var ran = keys("import", "sign", file.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("GW-KEY-002");
    }

    @Test
    void rotatesTheKeyAtRest() {
        var ran = keys("rotate", "at-rest");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("at-rest-2");
        assertThat(KeyRing.open(keys).atRestKeyIds()).containsExactlyInAnyOrder("at-rest", "at-rest-2");
    }

    @Test
    void showsHowFastKeysSign() {
        var ran = keys("rate", "--seconds", "1");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("ECDSA_P256", "ED25519", "signatures a second");
    }

    private Ran keys(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("keys"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--keys", keys.toString()));
        return Ran.of(all.toArray(String[]::new));
    }
}
