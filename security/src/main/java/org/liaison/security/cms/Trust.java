// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose signatures count: the authorities of signers, those of time stamps, and what was revoked. With
 * {@code revocationNeeded} a certificate nobody has a revocation list for is not trusted.
 */
public record Trust(
        Set<X509Certificate> signers,
        Set<X509Certificate> timeAuthorities,
        List<X509CRL> crls,
        boolean revocationNeeded) {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    public Trust {
        signers = Set.copyOf(signers);
        timeAuthorities = Set.copyOf(timeAuthorities);
        crls = List.copyOf(crls);
    }

    /** @param at when the signature is known to have been there */
    public void checkSigner(Signed signed, Instant at) {
        var usage = signed.signer().getKeyUsage();
        Objection.unless(
                usage == null || usage[0] || usage[1], "GW-SEA-026", "certificate", "its key may sign documents");
        Objection.unless(
                trusts(signers, signed, at), "GW-SEA-026", "certificate", "a trusted authority stands behind it");
    }

    /** RFC 3161, 2.3: the certificate is for time stamping and for nothing else, and says so critically. */
    public void checkTimeAuthority(Signed signed, Instant at) {
        try {
            var purposes = signed.signer().getExtendedKeyUsage();
            var critical = signed.signer().getCriticalExtensionOIDs();
            Objection.unless(
                    List.of(TIME_STAMPING).equals(purposes) && critical != null && critical.contains("2.5.29.37"),
                    "GW-SEA-032",
                    "certificate",
                    "it is for time stamping only");
        } catch (GeneralSecurityException e) {
            throw new Objection("GW-SEA-032", "certificate", "it can be read");
        }
        Objection.unless(
                trusts(timeAuthorities, signed, at),
                "GW-SEA-032",
                "certificate",
                "a trusted authority stands behind it");
    }

    private boolean trusts(Set<X509Certificate> anchors, Signed signed, Instant at) {
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            var path = path(anchors, signed, at);
            return carriesOnly(path, signed.certificates()) && isGood(path, signed.crls(), at);
        } catch (CertPathBuilderException | InvalidAlgorithmParameterException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no PKIX", e);
        }
    }

    private static List<X509Certificate> path(Set<X509Certificate> anchors, Signed signed, Instant at)
            throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(signed.signer());
        var parameters = new PKIXBuilderParameters(
                anchors.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()), target);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(signed.certificates())));
        parameters.setRevocationEnabled(false); // looked at here, because a list may be younger than the signature
        parameters.setDate(Date.from(at));
        var result =
                (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
        var path = new ArrayList<X509Certificate>();
        result.getCertPath().getCertificates().forEach(each -> path.add((X509Certificate) each));
        path.add(result.getTrustAnchor().getTrustedCert());
        return path;
    }

    /** Nothing is carried along that was not looked at. */
    private static boolean carriesOnly(List<X509Certificate> path, Collection<X509Certificate> carried) {
        return new HashSet<>(path).containsAll(carried);
    }

    private boolean isGood(List<X509Certificate> path, List<X509CRL> carried, Instant at)
            throws GeneralSecurityException {
        for (var crl : carried) {
            if (path.stream().noneMatch(each -> issued(each, crl))) {
                return false;
            }
        }
        var known = new ArrayList<>(crls);
        known.addAll(carried);
        for (int i = 0; i + 1 < path.size(); i++) {
            if (!isGood(path.get(i), path.get(i + 1), known, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isGood(X509Certificate subject, X509Certificate issuer, List<X509CRL> known, Instant at) {
        boolean heard = false;
        for (var crl : known) {
            if (issued(issuer, crl)) {
                heard = true;
                var entry = crl.getRevokedCertificate(subject.getSerialNumber());
                if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
                    return false;
                }
            }
        }
        return heard || !revocationNeeded;
    }

    private static boolean issued(X509Certificate issuer, X509CRL crl) {
        if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            crl.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
