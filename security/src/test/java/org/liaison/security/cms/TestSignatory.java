// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.liaison.security.keys.Signatory;
import org.liaison.security.keys.SignatureScheme;

/** A key in memory. */
public record TestSignatory(PrivateKey key, List<X509Certificate> chain, SignatureScheme scheme) implements Signatory {

    @Override
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            var signer = scheme == SignatureScheme.ML_DSA_65
                    ? Signature.getInstance(scheme.jca(), new BouncyCastleProvider())
                    : Signature.getInstance(scheme.jca());
            if (scheme == SignatureScheme.RSA_PSS) {
                signer.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signer.initSign(key);
            signer.update(bytes);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
