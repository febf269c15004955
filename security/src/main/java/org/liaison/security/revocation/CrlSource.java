// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a revocation list (RFC 5280, 5 and 6.3). It counts only if the certificate's own issuer signed it, it is in
 * force, and it carries nothing critical that we do not understand.
 */
final class CrlSource {

    private static final Duration SKEW = Duration.ofMinutes(5);
    /** Number of the list: critical or not, nothing depends on it here. */
    private static final Set<String> UNDERSTOOD = Set.of("2.5.29.20");

    private CrlSource() {}

    static X509CRL parse(byte[] bytes) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
    }

    /** What the list says of the certificate; empty if it has no say. */
    static Optional<Answered> ask(
            X509CRL list, X509Certificate certificate, List<X509Certificate> authorities, Instant now) {
        var next = list.getNextUpdate();
        if (next == null
                || !next.toInstant().isAfter(now)
                || list.getThisUpdate().toInstant().isAfter(now.plus(SKEW))
                || !UNDERSTOOD.containsAll(critical(list))
                || !list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
                || authorities.stream().noneMatch(each -> isIssuer(each, certificate) && signed(each, list))) {
            return Optional.empty();
        }
        var entry = list.getRevokedCertificate(certificate.getSerialNumber());
        return Optional.of(
                new Answered(entry == null ? null : entry.getRevocationDate().toInstant(), next.toInstant()));
    }

    private static Set<String> critical(X509CRL list) {
        var critical = list.getCriticalExtensionOIDs();
        return critical == null ? Set.of() : critical;
    }

    /** Same name and same key: a namesake's list says nothing. */
    static boolean isIssuer(X509Certificate authority, X509Certificate certificate) {
        if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean signed(X509Certificate authority, X509CRL list) {
        var usage = authority.getKeyUsage();
        if (usage != null && !usage[6]) { // cRLSign
            return false;
        }
        try {
            list.verify(authority.getPublicKey());
            return !list.getSigAlgName().toUpperCase(java.util.Locale.ROOT).startsWith("SHA1");
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
