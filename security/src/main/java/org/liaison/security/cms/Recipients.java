// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.KeyAgreeRecipientInformation;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientId;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * Encrypts for several recipients at once (CMS AuthEnvelopedData, RFC 5083): AES-256-GCM, its key by ECDH for those with
 * a curve (RFC 5753), by RSA-OAEP with SHA-256 for those with RSA (RFC 8017).
 */
public final class Recipients {

    private static final Provider BC = new BouncyCastleProvider();

    private Recipients() {}

    public static byte[] encrypt(byte[] content, List<X509Certificate> recipients) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("nobody could open it");
        }
        try {
            var generator = new CMSAuthEnvelopedDataGenerator();
            for (var each : recipients) {
                generator.addRecipientInfoGenerator(
                        each.getPublicKey() instanceof ECPublicKey ? agreement(each) : transport(each));
            }
            var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                    .setProvider(BC)
                    .build();
            return generator
                    .generate(new CMSProcessableByteArray(content), encryptor)
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (GeneralSecurityException | CMSException | IOException e) {
            throw new IllegalStateException("it cannot be encrypted for these recipients", e);
        }
    }

    private static RecipientInfoGenerator agreement(X509Certificate recipient) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC", BC);
        generator.initialize(((ECPublicKey) recipient.getPublicKey()).getParams());
        var ephemeral = generator.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                        CMSAlgorithm.ECDH_SHA256KDF,
                        ephemeral.getPrivate(),
                        ephemeral.getPublic(),
                        CMSAlgorithm.AES256_WRAP)
                .addRecipient(recipient)
                .setProvider(BC);
    }

    private static RecipientInfoGenerator transport(X509Certificate recipient) throws GeneralSecurityException {
        var hash = Hash.SHA256.identifier();
        var oaep = new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSAES_OAEP,
                new RSAESOAEPparams(
                        hash,
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
                        RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));
        return new JceKeyTransRecipientInfoGenerator(recipient, oaep).setProvider(BC);
    }

    /** @throws Objection with GW-SEA-050 if it is not for this key, or was changed */
    public static byte[] open(byte[] encrypted, X509Certificate certificate, PrivateKey key) {
        try {
            var data = new CMSAuthEnvelopedData(encrypted);
            Objection.unless(
                    CMSAlgorithm.AES256_GCM.getId().equals(data.getEncryptionAlgOID()),
                    "GW-SEA-050",
                    "encryption",
                    "it is AES-256-GCM");
            var own = data.getRecipientInfos().get(id(certificate));
            if (own == null) {
                throw new Objection("GW-SEA-050", "recipient", "it is encrypted for the holder of this key");
            }
            return own.getContent(recipient(own instanceof KeyAgreeRecipientInformation, key));
        } catch (CMSException | GeneralSecurityException | RuntimeException e) {
            if (e instanceof Objection objection) {
                throw objection;
            }
            throw new Objection("GW-SEA-050", "encryption", "it opens with this key and nothing was changed");
        }
    }

    private static RecipientId id(X509Certificate certificate) throws GeneralSecurityException {
        var holder = new JcaX509CertificateHolder(certificate);
        return certificate.getPublicKey() instanceof ECPublicKey
                ? new KeyAgreeRecipientId(holder.getIssuer(), holder.getSerialNumber())
                : new KeyTransRecipientId(holder.getIssuer(), holder.getSerialNumber());
    }

    private static Recipient recipient(boolean agreement, PrivateKey key) {
        return agreement
                ? new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(BC)
                : new JceKeyTransAuthEnvelopedRecipient(key).setProvider(BC);
    }
}
