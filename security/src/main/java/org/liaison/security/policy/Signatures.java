// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Detached CMS signatures over a manifest. They count if made with the certificate of a registered signer, which the
 * gateway is configured with; what certificate a signature brings along is not believed.
 */
public final class Signatures {

    private static final int SIGNERS = 2;

    private final Map<String, X509Certificate> registered;

    /** @param registered the certificates of accounts that may sign policies, by account */
    public Signatures(Map<String, X509Certificate> registered) {
        this.registered = new TreeMap<>(registered);
    }

    /** A detached signature, in DER. */
    public static byte[] sign(byte[] manifest, PrivateKey key, X509Certificate certificate) {
        try {
            var generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder(algorithm(key)).build(key);
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(manifest), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this key cannot sign a policy", e);
        }
    }

    /**
     * The accounts that signed these files.
     *
     * @throws InvalidPolicy if the manifest is not of these files, or fewer than two registered signers signed it
     */
    public List<String> requireTwo(Bundle bundle, Instant at) {
        var manifest = bundle.findManifest()
                .orElseThrow(() -> InvalidPolicy.unsigned(Manifest.FILE, "two people signed the agreements"));
        if (!bundle.fits(manifest)) {
            throw InvalidPolicy.unsigned(Manifest.FILE, "it names exactly these files with their digests");
        }
        var signers = new TreeSet<String>();
        bundle.signatures()
                .forEach(each -> findSigner(bundle.manifestBytes(), each, at).ifPresent(signers::add));
        if (signers.size() < SIGNERS) {
            throw InvalidPolicy.unsigned(
                    Manifest.FILE,
                    "two different registered signers signed it; valid signatures: " + String.join(", ", signers));
        }
        return List.copyOf(signers);
    }

    private Optional<String> findSigner(byte[] manifest, byte[] signature, Instant at) {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(manifest), signature);
            return registered.entrySet().stream()
                    .filter(each -> isValid(each.getValue(), at)
                            && signed.getSignerInfos().getSigners().stream()
                                    .anyMatch(info -> verifies(info, each.getValue())))
                    .map(Map.Entry::getKey)
                    .findFirst();
        } catch (CMSException e) {
            return Optional.empty();
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate) {
        try {
            return Arrays.equals(
                            signer.getSID().getSerialNumber().toByteArray(),
                            certificate.getSerialNumber().toByteArray())
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }

    private static String algorithm(PrivateKey key) throws GeneralSecurityException {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSAandMGF1";
            case "Ed25519", "EdDSA" -> "Ed25519";
            default -> throw new GeneralSecurityException("no signature scheme for this kind of key");
        };
    }
}
