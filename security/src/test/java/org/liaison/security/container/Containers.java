// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.security.cms.TestAuthority;
import org.liaison.security.cms.TestAuthority.Usage;
import org.liaison.security.keys.Signatory;
import org.liaison.security.keys.SignatureScheme;
import org.liaison.security.stamp.EmbeddedTsa;

/** Containers for tests, and who is trusted. All people are invented. */
public final class Containers {

    @SuppressWarnings("TimeInStaticInitializer") // its certificates begin with the test
    public static final Instant NOW = Instant.now().minus(Duration.ofHours(2)); // a judge has a clock of its own

    private final TestAuthority authority = new TestAuthority("Test authority", NOW.minus(Duration.ofDays(30)));
    private final Signatory tsa = authority.signatory(SignatureScheme.ECDSA_P256, Usage.TIME);

    public TestAuthority authority() {
        return authority;
    }

    public Signatory signatory(SignatureScheme scheme) {
        return authority.signatory(scheme, Usage.SEAL);
    }

    public static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    public EmbeddedTsa tsa(Instant at) {
        return new EmbeddedTsa(tsa, at(at), EmbeddedTsa.POLICY);
    }

    public ContainerSeal seal(Signatory by, @Nullable Signatory second) {
        return new ContainerSeal(by, second, at(NOW));
    }

    public ContainerCheck check(Instant at) {
        return new ContainerCheck(authority.trust(), at(at));
    }

    public static List<DataObject> documents(String person) {
        return List.of(
                new DataObject(
                        "document.xml",
                        "application/xml",
                        ("<Package><Name>" + person + "</Name></Package>").getBytes(StandardCharsets.UTF_8)),
                new DataObject(
                        "manifest.json", "application/json", "{\"partner\":\"p\"}".getBytes(StandardCharsets.UTF_8)));
    }

    public Container atLevelB(SignatureScheme scheme) {
        return seal(signatory(scheme), null).seal(documents("O'Nowhere"));
    }

    public Container atLevelT(SignatureScheme scheme) {
        return Stamping.stamp(atLevelB(scheme), tsa(NOW.plusSeconds(5))).container();
    }

    public Container atLevelLta(SignatureScheme scheme) {
        var archived = NOW.plusSeconds(600);
        var crl = authority.crl(NOW.plusSeconds(300), List.of());
        return new Archiving(tsa(archived), List.of(crl))
                .archive(atLevelT(scheme))
                .container();
    }

    public Container renewed(Container archived) {
        var again = NOW.plusSeconds(1200);
        var crl = authority.crl(NOW.plusSeconds(900), List.of());
        return new Archiving(tsa(again), List.of(crl)).archive(archived).container();
    }
}
