// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.security.keys.DeviceSettings;
import org.liaison.security.keys.KeyNames;
import org.liaison.security.keys.KeySettings;
import org.liaison.security.keys.RevocationPolicy;
import org.liaison.security.revocation.RevocationSettings;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the keys are, and who is asked whether certificates were revoked. There is no default for keys. */
public record KeysConfig(
        Path directory,
        @Nullable Device device,
        @DefaultValue Revocation revocation) {

    /** A PKCS#11 device that holds some of the keys. */
    public record Device(
            Path library,
            @Nullable Long slot,
            @DefaultValue("0") int slotIndex,
            Path pinFile,
            @DefaultValue("sign") Set<String> aliases) {}

    /** {@code policy} is for partners that state none of their own. */
    public record Revocation(
            @DefaultValue("require") RevocationPolicy policy,
            @DefaultValue List<URI> crls,
            @DefaultValue Map<String, Responder> responders,
            @DefaultValue("5m") Duration every,
            @DefaultValue("5s") Duration timeout,
            @DefaultValue("24h") Duration longest) {}

    /** An OCSP responder of one authority. */
    public record Responder(URI address) {}

    KeySettings settings() {
        return new KeySettings(
                directory,
                device == null
                        ? null
                        : new DeviceSettings(
                                device.library(),
                                device.slot(),
                                device.slotIndex(),
                                device.pinFile(),
                                device.aliases()));
    }

    RevocationSettings revocations(Map<String, RevocationPolicy> policies) {
        Map<String, URI> responders = new TreeMap<>();
        revocation.responders().forEach((authority, each) -> responders.put(authority, each.address()));
        return new RevocationSettings(
                revocation.policy(),
                policies,
                revocation.crls(),
                responders,
                revocation.every(),
                revocation.timeout(),
                revocation.longest());
    }

    /** @param policies of partners that state their own */
    List<String> problems(Map<String, RevocationPolicy> policies) {
        var problems = new ArrayList<String>();
        boolean requires =
                revocation.policy() == RevocationPolicy.REQUIRE || policies.containsValue(RevocationPolicy.REQUIRE);
        if (requires && !revocations(policies).asks()) {
            problems.add("liaison.keys.revocation: policy require needs crls or responders to ask; name them, or say"
                    + " prefer (trust while nobody answers) or off");
        }
        if (device != null) {
            for (var alias : device.aliases()) {
                if (!KeyNames.PAIRS.contains(alias) && !alias.equals(KeyNames.AT_REST)) {
                    problems.add("liaison.keys.device.aliases: of sign, encrypt, seal, tls, log, at-rest");
                }
            }
            if (device.aliases().isEmpty()) {
                problems.add("liaison.keys.device.aliases: a device that holds no key is none");
            }
        }
        return problems;
    }
}
