// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.liaison.security.keys.RevocationPolicy;

/**
 * Whom to ask, how often, and how strict to be.
 *
 * @param policy for partners that {@code policies} does not name
 * @param crls files or http(s) addresses of revocation lists
 * @param responders http(s) addresses of OCSP responders, by the authority's name in the trust store
 * @param every how often to ask again
 * @param timeout how long one answer may take
 * @param longest how long an answer counts that names no end of its own
 */
public record RevocationSettings(
        RevocationPolicy policy,
        Map<String, RevocationPolicy> policies,
        List<URI> crls,
        Map<String, URI> responders,
        Duration every,
        Duration timeout,
        Duration longest) {

    public RevocationSettings {
        policies = Map.copyOf(policies);
        crls = List.copyOf(crls);
        responders = Map.copyOf(responders);
    }

    public static RevocationSettings off() {
        return new RevocationSettings(
                RevocationPolicy.OFF,
                Map.of(),
                List.of(),
                Map.of(),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                Duration.ofHours(24));
    }

    public RevocationPolicy policy(String partner) {
        return policies.getOrDefault(partner, policy);
    }

    /** Whether anybody is asked at all. */
    public boolean asks() {
        return !crls.isEmpty() || !responders.isEmpty();
    }
}
