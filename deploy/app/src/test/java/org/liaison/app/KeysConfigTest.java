// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.security.keys.RevocationPolicy;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KeysConfigTest {

    @Test
    void requiresRevocationUnlessToldOtherwiseAndThenNeedsSomebodyToAsk() {
        var config = bound(Map.of());

        assertThat(config.revocation().policy()).isEqualTo(RevocationPolicy.REQUIRE);
        assertThat(config.problems(Map.of())).singleElement().asString().contains("require", "prefer", "off");
    }

    @Test
    void doesWithoutAnybodyToAskIfItIsSaid() {
        assertThat(bound(Map.of("revocation.policy", "off")).problems(Map.of())).isEmpty();
        assertThat(bound(Map.of("revocation.policy", "prefer")).problems(Map.of()))
                .isEmpty();
    }

    @Test
    void onePartnerThatRequiresItIsEnoughToNeedSomebody() {
        var config = bound(Map.of("revocation.policy", "off"));

        assertThat(config.problems(Map.of("siena-sandbox", RevocationPolicy.REQUIRE)))
                .hasSize(1);
    }

    @Test
    void aListOrAResponderIsSomebodyToAsk() {
        assertThat(bound(Map.of("revocation.crls[0]", "file:///partners.crl")).problems(Map.of()))
                .isEmpty();
        assertThat(bound(Map.of("revocation.responders.ca.address", "http://ocsp.example"))
                        .problems(Map.of()))
                .isEmpty();
    }

    @Test
    void knowsWhichKeysADeviceMayHold() {
        var config = bound(Map.of(
                "revocation.policy",
                "off",
                "device.library",
                "/x.so",
                "device.pin-file",
                "/pin",
                "device.aliases",
                "sign,password"));

        assertThat(config.problems(Map.of())).singleElement().asString().contains("liaison.keys.device.aliases");
    }

    private static KeysConfig bound(Map<String, String> more) {
        Map<String, String> source = new HashMap<>();
        source.put("keys.directory", "/keys");
        more.forEach((key, value) -> source.put("keys." + key, value));
        return new Binder(new MapConfigurationPropertySource(source))
                .bind("keys", KeysConfig.class)
                .get();
    }
}
