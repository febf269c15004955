// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.console.api.KeysApi.Listed;
import org.liaison.schemas.exchange.Classification;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.access.Role;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import tools.jackson.databind.json.JsonMapper;

class KeysApiTest {

    private static final Actor ADMINISTRATOR =
            new Actor("admin", "house", Set.of(Role.ADMINISTRATOR), Classification.BPL, Set.of(), Set.of(), false);

    @TempDir
    Path keys;

    private KeyRing ring;

    @BeforeEach
    void open() {
        DemoKeys.makeIfAbsent(keys, List.of("siena-sandbox"));
        ring = KeyRing.open(keys);
    }

    @Test
    void listsEveryCertificateWithItsEndAndItsStanding() {
        var answer = api(Instant.now()).keys(ADMINISTRATOR);

        assertThat(answer.usable()).isTrue();
        assertThat(answer.certificates())
                .extracting(Listed::alias)
                .contains("sign", "encrypt", "tls", "log", "ca", "siena-sandbox-sign", "siena-sandbox-encrypt");
        assertThat(answer.certificates()).allSatisfy(each -> {
            assertThat(each.daysLeft()).isBetween(395L, 397L);
            assertThat(each.revocation()).isEqualTo("unknown");
        });
        assertThat(answer.certificates())
                .filteredOn(each -> each.alias().equals("sign"))
                .singleElement()
                .extracting(Listed::place)
                .isEqualTo("file");
        assertThat(answer.atRest()).containsEntry("at-rest", 3L);
    }

    @Test
    void neverAnswersWithAnythingOfAKey() throws Exception {
        var text = JsonMapper.shared().writeValueAsString(api(Instant.now()).keys(ADMINISTRATOR));

        var store = java.security.KeyStore.getInstance("PKCS12");
        var password = java.nio.file.Files.readString(keys.resolve("password")).toCharArray();
        try (var in = java.nio.file.Files.newInputStream(keys.resolve("gateway.p12"))) {
            store.load(in, password);
        }
        var number = ((ECPrivateKey) store.getKey("sign", password)).getS();
        assertThat(text).doesNotContain(number.toString(16), number.toString(), new String(password));
        assertThat(Stream.of(Listed.class.getRecordComponents())
                        .map(each -> each.getType().getSimpleName()))
                .containsOnly("String", "Instant", "long");
    }

    @Test
    void isForThoseWhoMayReadKeys() throws NoSuchMethodException {
        var guard = KeysApi.class.getMethod("keys", Actor.class).getAnnotation(Guarded.class);

        assertThat(guard.value()).isEqualTo(Action.READ_KEYS);
    }

    private KeysApi api(Instant now) {
        return new KeysApi(ring, () -> Map.of("at-rest", 3L), Clock.fixed(now, ZoneOffset.UTC));
    }
}
