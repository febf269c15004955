// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * One question to an OCSP responder (RFC 6960) and its answer, which counts only if the issuer or somebody it delegated
 * signed it, it is about this certificate, fresh, and repeats our nonce if it has one.
 */
final class OcspSource {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final X509Certificate certificate;
    private final X509Certificate issuer;
    private final CertificateID id;
    private final byte[] nonce = new byte[32];
    private final DigestCalculatorProvider digests;

    OcspSource(X509Certificate certificate, X509Certificate issuer) throws GeneralSecurityException {
        this.certificate = certificate;
        this.issuer = issuer;
        new SecureRandom().nextBytes(nonce);
        try {
            digests = new JcaDigestCalculatorProviderBuilder().build();
            id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1), // as every responder understands; it protects nothing
                    new JcaX509CertificateHolder(issuer),
                    certificate.getSerialNumber());
        } catch (OperatorCreationException | OCSPException e) {
            throw new GeneralSecurityException(e);
        }
    }

    byte[] question() throws GeneralSecurityException, IOException {
        try {
            var extension = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new DEROctetString(nonce)));
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(extension))
                    .build()
                    .getEncoded();
        } catch (OCSPException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** @param longest how long an answer counts that names no end */
    Optional<Answered> answer(byte[] bytes, Instant now, Duration longest)
            throws GeneralSecurityException, IOException {
        try {
            var response = new OCSPResp(bytes);
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic)
                    || !isSigned(basic, now)
                    || !isOurs(basic)) {
                return Optional.empty();
            }
            for (var each : basic.getResponses()) {
                if (isAbout(each) && isFresh(each, now, longest)) {
                    return verdict(each, now, longest);
                }
            }
            return Optional.empty();
        } catch (OCSPException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private boolean isSigned(BasicOCSPResp basic, Instant now)
            throws OperatorCreationException, OCSPException, GeneralSecurityException {
        var verifiers = new JcaContentVerifierProviderBuilder();
        if (basic.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
            return true;
        }
        for (var each : basic.getCerts()) {
            if (isDelegate(each, now)
                    && basic.isSignatureValid(verifiers.build(new JcaX509CertificateConverter()
                            .getCertificate(each)
                            .getPublicKey()))) {
                return true;
            }
        }
        return false;
    }

    /** RFC 6960 4.2.2.2: issued by the same authority for exactly this purpose. */
    private boolean isDelegate(X509CertificateHolder holder, Instant now) throws GeneralSecurityException {
        var delegate = new JcaX509CertificateConverter().getCertificate(holder);
        var purposes = delegate.getExtendedKeyUsage();
        return purposes != null
                && purposes.contains("1.3.6.1.5.5.7.3.9")
                && CrlSource.isIssuer(issuer, delegate)
                && !delegate.getNotAfter().toInstant().isBefore(now)
                && !delegate.getNotBefore().toInstant().isAfter(now);
    }

    /** A responder may leave the nonce out, but not answer another question's. */
    private boolean isOurs(BasicOCSPResp basic) {
        var extension = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (extension == null) {
            return true;
        }
        var stated = extension.getExtnValue().getOctets();
        return Arrays.equals(stated, nonce)
                || stated.length == nonce.length + 2
                        && Arrays.equals(Arrays.copyOfRange(stated, 2, stated.length), nonce);
    }

    private boolean isAbout(SingleResp single) throws OCSPException {
        BigInteger serial = single.getCertID().getSerialNumber();
        return serial.equals(certificate.getSerialNumber())
                && single.getCertID().matchesIssuer(holder(), digests);
    }

    private X509CertificateHolder holder() throws OCSPException {
        try {
            return new JcaX509CertificateHolder(issuer);
        } catch (GeneralSecurityException e) {
            throw new OCSPException("the issuer's certificate has no encoding", e);
        }
    }

    private static boolean isFresh(SingleResp single, Instant now, Duration longest) {
        var from = single.getThisUpdate().toInstant();
        return !from.isAfter(now.plus(SKEW)) && until(single, from, longest).isAfter(now);
    }

    private static Instant until(SingleResp single, Instant from, Duration longest) {
        var next = single.getNextUpdate();
        return next == null ? from.plus(longest) : next.toInstant();
    }

    /** An authority that does not know the certificate did not issue it: that is no good answer, so it is none. */
    private static Optional<Answered> verdict(SingleResp single, Instant now, Duration longest) {
        var until = until(single, single.getThisUpdate().toInstant(), longest);
        return switch (single.getCertStatus()) {
            case null -> Optional.of(new Answered(null, until)); // CertificateStatus.GOOD is null
            case RevokedStatus revoked ->
                Optional.of(new Answered(revoked.getRevocationTime().toInstant(), until));
            case CertificateStatus unknown -> Optional.empty();
        };
    }
}
