// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RFC 5280 path validation to the authorities of the trust store: validity of every certificate, basic constraints, path
 * length, name constraints, key usage, and no signature weaker than the JDK's policy and ours allow.
 */
public final class CertificatePath {

    private static final int LONGEST = 4;
    private static final int MODULUS_BITS = 2_048;
    private static final Set<String> WEAK = Set.of("SHA1", "MD5", "MD2");

    /** RFC 5280 4.2.1.12 and RFC 9336: any, client, e-mail, document signing. A web server's certificate signs no message. */
    private static final Set<String> PURPOSES =
            Set.of("2.5.29.37.0", "1.3.6.1.5.5.7.3.2", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36");

    private final Set<TrustAnchor> anchors;

    public CertificatePath(List<X509Certificate> authorities) {
        this.anchors =
                authorities.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
    }

    /**
     * A certificate that signs messages, or that messages are encrypted for.
     *
     * @param between what the other side sent to fill the path
     */
    public void check(X509Certificate certificate, List<X509Certificate> between, Instant at)
            throws CertificateException {
        check(certificate, between, at, null);
    }

    /** @param provider who verifies the signatures of certificates; null: whoever comes first */
    void check(X509Certificate certificate, List<X509Certificate> between, Instant at, @Nullable String provider)
            throws CertificateException {
        checkPurpose(certificate);
        if (anchors.isEmpty()) {
            throw new CertificateException("no authority is trusted");
        }
        try {
            var path = CertPathBuilder.getInstance("PKIX").build(parameters(certificate, between, at, provider));
            for (var each : path.getCertPath().getCertificates()) {
                refuseWeak((X509Certificate) each);
            }
        } catch (CertPathBuilderException e) {
            throw new CertificateException("no valid path to a trusted authority", e);
        } catch (GeneralSecurityException e) {
            throw e instanceof CertificateException known ? known : new CertificateException(e);
        }
    }

    private static void checkPurpose(X509Certificate certificate) throws CertificateException {
        var usage = certificate.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1] && !usage[2] && !usage[4]) { // sign, commit, encipher, agree
            throw new CertificateException("its key usage allows neither signing nor encrypting");
        }
        var purposes = certificate.getExtendedKeyUsage();
        if (purposes != null && purposes.stream().noneMatch(PURPOSES::contains)) {
            throw new CertificateException("its extended key usage is for something else");
        }
        if (certificate.getBasicConstraints() >= 0) {
            throw new CertificateException("an authority's certificate is nobody's own");
        }
    }

    private PKIXBuilderParameters parameters(
            X509Certificate certificate, List<X509Certificate> between, Instant at, @Nullable String provider)
            throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var parameters = new PKIXBuilderParameters(anchors, target);
        var all = new ArrayList<>(between);
        all.add(certificate);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
        parameters.setRevocationEnabled(false); // asked before, from the cache: never a network from here
        parameters.setMaxPathLength(LONGEST);
        parameters.setDate(Date.from(at));
        parameters.setSigProvider(provider);
        return parameters;
    }

    private static void refuseWeak(X509Certificate certificate) throws CertificateException {
        var algorithm =
                certificate.getSigAlgName().toUpperCase(java.util.Locale.ROOT).replace("-", "");
        if (WEAK.stream().anyMatch(algorithm::startsWith)) {
            throw new CertificateException("signed with " + certificate.getSigAlgName());
        }
        if (certificate.getPublicKey() instanceof RSAKey rsa && rsa.getModulus().bitLength() < MODULUS_BITS) {
            throw new CertificateException("an RSA key below " + MODULUS_BITS + " bits");
        }
    }
}
