// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import static org.liaison.security.cms.Objection.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;
import org.liaison.security.cms.Signed;
import org.liaison.security.cms.SignedDataReader;
import org.liaison.security.cms.Trust;
import org.liaison.security.keys.Fingerprint;
import org.liaison.security.stamp.Token;

/**
 * Verifies containers as {@link ContainerSeal}, {@link Stamping} and {@link Archiving} make them. Every byte counts: what
 * no signature covers must have the only form it can have. Others' containers are for a general validator.
 */
public final class ContainerCheck {

    /** How far a signer's clock may be ahead of the stamp's. */
    private static final long SKEW_SECONDS = 300;

    private final Trust trust;
    private final Clock clock;

    public ContainerCheck(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    public Verdict verify(byte[] bytes) {
        try {
            return verify(Container.read(bytes));
        } catch (Objection e) {
            return new Verdict.Invalid(e.finding());
        }
    }

    private Verdict verify(Container container) {
        var used = new HashSet<>(Set.of(Container.MIMETYPE));
        var now = clock.instant();
        var archive = ArchiveCheck.of(container, trust, now);
        used.addAll(archive.files());
        var signatures = new ArrayList<Verdict.Signature>();
        signatures.add(signature(container, Container.MANIFEST, Container.SIGNATURE, archive.seenAt(), used));
        if (container.find(Container.SECOND_MANIFEST).isPresent()) {
            signatures.add(signature(
                    container, Container.SECOND_MANIFEST, Container.SECOND_SIGNATURE, archive.seenAt(), used));
        }
        unless(
                container.parts().stream().allMatch(each -> used.contains(each.name())),
                "GW-SEA-017",
                "container",
                "every file in it is signed or a signature");
        var documents = container.documents().stream().map(Part::name).toList();
        return new Verdict.Valid(level(archive, signatures), signatures, documents);
    }

    private static String level(ArchiveCheck archive, List<Verdict.Signature> signatures) {
        if (signatures.stream().anyMatch(each -> each.stampedAt() == null)) {
            return "B";
        }
        return archive.files().isEmpty() ? "T" : "LTA";
    }

    /** @param seenAt when the signature is known to have been there in any case */
    private Verdict.Signature signature(
            Container container, String manifestName, String name, Instant seenAt, Set<String> used) {
        var manifest = container.get(manifestName);
        var signed = SignedDataReader.detached(container.get(name).bytes(), manifest.bytes());
        var listed = Manifest.parse(manifest.bytes());
        unless(
                listed.signature().equals(name) && listed.mime().equals(Manifest.P7S),
                "GW-SEA-020",
                "manifest",
                "it is the signature's own");
        used.add(manifestName);
        used.add(name);
        used.addAll(present(container, listed));
        var token = token(signed, seenAt);
        var at = token == null ? seenAt : token.at();
        var signedAt = Objects.requireNonNull(signed.signingTime());
        unless(
                !signedAt.isAfter(at.plusSeconds(SKEW_SECONDS)),
                "GW-SEA-033",
                "signature",
                "it was signed before it was seen");
        trust.checkSigner(signed, at);
        return new Verdict.Signature(
                Fingerprint.of(signed.signer()),
                Objects.requireNonNull(signed.scheme()),
                signedAt,
                token == null ? null : token.at(),
                token == null ? null : Fingerprint.of(token.authority()));
    }

    private @Nullable Token token(Signed signed, Instant seenAt) {
        var der = signed.token();
        return der == null ? null : Token.check(der, Hash.SHA256, Hash.SHA256.of(signed.signature()), trust, seenAt);
    }

    private static List<String> present(Container container, Manifest manifest) {
        var present = new ArrayList<String>();
        for (var each : manifest.references()) {
            var bytes = container.get(each.name()).bytes();
            unless(each.fits(bytes), "GW-SEA-021", "document", "it is what was signed");
            present.add(each.name());
        }
        unless(
                new HashSet<>(present).size() == present.size() && !present.isEmpty(),
                "GW-SEA-017",
                "document",
                "each file is signed once");
        if (present.contains(Container.BATCH)) {
            present.add(wrapped(container));
        }
        return present;
    }

    /** Of a batch the list is signed, and the documents are in the list. */
    private static String wrapped(Container container) {
        var digest = HexFormat.of()
                .formatHex(Hash.SHA256.of(container.get(Container.WRAPPED).bytes()));
        unless(
                Container.text(container.get(Container.BATCH)).lines().anyMatch(digest::equals),
                "GW-SEA-021",
                "document",
                "it is one of those that were signed together");
        return Container.WRAPPED;
    }
}
