// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.authorise.PostgresConsents;
import org.liaison.security.cms.Trust;
import org.liaison.security.container.ContainerCheck;
import org.liaison.security.container.ContainerSeal;
import org.liaison.security.evidence.BundleCheck;
import org.liaison.security.evidence.EvidenceBundle;
import org.liaison.security.evidence.EvidenceBundle.Order;
import org.liaison.security.evidence.EvidenceRules;
import org.liaison.security.evidence.HandledEvidence;
import org.liaison.security.keys.KeyNames;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.stamp.EmbeddedTsa;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.PostgresTrail;
import org.liaison.security.vault.Vault;

/** Evidence from the command line, beside a running gateway or without one. */
public final class EvidenceStore implements AutoCloseable {

    private final TrailStore store;
    private final KeyRing ring;

    private EvidenceStore(TrailStore store, KeyRing ring) {
        this.store = store;
        this.ring = ring;
    }

    public static EvidenceStore open(Path data, @Nullable String url, Path keys) {
        return new EvidenceStore(TrailStore.open(data, url, keys), KeyRing.open(keys));
    }

    public MessageId get(String typed) {
        return store.find(typed)
                .orElseThrow(() -> new CannotStart(
                        "GW-CLI-005", "there is no such message", "./liaison trail list shows the newest"));
    }

    /** Trails who takes it, then makes it. The stamp is the embedded authority's: the command knows no other. */
    public byte[] export(Order order) {
        var work = new UnitOfWork(store.jdbc());
        var clock = Clock.systemUTC();
        var consents = new PostgresConsents(work, new PostgresTrail(work));
        EvidenceRules rules = new HandledEvidence(work, consents, clock);
        rules.findObjection(order).ifPresent(finding -> {
            throw new CannotStart(finding.code(), finding.rule(), "ask the provider for consent, or export for audit");
        });
        store.consulted(
                order.message(), "evidence " + order.use().word() + " " + order.partner(), order.justification());
        var signatory = ring.signatory(ring.holds(KeyNames.SEAL) ? KeyNames.SEAL : KeyNames.SIGN);
        var tsa = new EmbeddedTsa(ring.signatory(KeyNames.TSA), clock, EmbeddedTsa.POLICY);
        var bundle =
                new EvidenceBundle(new Vault(work, ring), store.log(), new ContainerSeal(signatory, null, clock), tsa);
        return bundle.of(order);
    }

    /** Trusts the authorities of the ring, and its log. */
    public BundleCheck check() {
        var authorities = Set.copyOf(ring.authorities());
        var trust = new Trust(authorities, authorities, List.of(), false);
        return new BundleCheck(new ContainerCheck(trust, Clock.systemUTC()), store.key());
    }

    @Override
    public void close() {
        store.close();
    }
}
