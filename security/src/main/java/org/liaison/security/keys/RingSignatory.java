// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs with a key of the ring as it was when this was asked for: from a file in memory, or within the device. */
final class RingSignatory implements Signatory {

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final OwnKey own;
    private final SignatureScheme scheme;

    RingSignatory(OwnKey own) {
        this.own = own;
        this.scheme = scheme(own.certificate());
    }

    @Override
    public X509Certificate certificate() {
        return own.certificate();
    }

    @Override
    public List<X509Certificate> chain() {
        return own.chain();
    }

    @Override
    public SignatureScheme scheme() {
        return scheme;
    }

    @Override
    public byte[] sign(byte[] bytes) {
        var parameters = parameters();
        if (own.key() instanceof DeviceKey key) {
            return key.device().sign(key.alias(), scheme.jca(), parameters, bytes);
        }
        try {
            var signature = Signature.getInstance(scheme.jca());
            if (parameters != null) {
                signature.setParameter(parameters);
            }
            signature.initSign(own.key());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeysMissing(own.alias() + " cannot sign", e);
        }
    }

    private @Nullable AlgorithmParameterSpec parameters() {
        return scheme == SignatureScheme.RSA_PSS ? PSS : null;
    }

    private static SignatureScheme scheme(X509Certificate certificate) {
        var key = certificate.getPublicKey();
        if (key instanceof ECPublicKey curve) {
            int bits = curve.getParams().getOrder().bitLength();
            return switch (bits) {
                case 256 -> SignatureScheme.ECDSA_P256;
                case 384 -> SignatureScheme.ECDSA_P384;
                default -> throw new KeysMissing("a curve of " + bits + " bits is none of ours: P-256 or P-384");
            };
        }
        return switch (key.getAlgorithm()) {
            case "EdDSA", "Ed25519" -> SignatureScheme.ED25519;
            case "RSA", "RSASSA-PSS" -> SignatureScheme.RSA_PSS;
            case "ML-DSA", "ML-DSA-65" -> SignatureScheme.ML_DSA_65;
            default -> throw new KeysMissing("no scheme is known for a key of " + key.getAlgorithm());
        };
    }
}
