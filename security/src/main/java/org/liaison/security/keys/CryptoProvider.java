// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

/**
 * Chooses the fast curves where the machine has them. Elliptic-curve work of the JDK's own provider costs five to ten
 * times as much (docs/performance.md), so the choice is tested at start and said aloud.
 */
public final class CryptoProvider {

    private CryptoProvider() {}

    /** Installs the native provider if it is there and passes its own and our self-test; returns what is in use. */
    public static synchronized String install() {
        var accp = AmazonCorrettoCryptoProvider.INSTANCE;
        if (accp.getLoadingError() == null && passes(accp)) {
            if (Security.getProvider(accp.getName()) == null) {
                Security.insertProviderAt(accp, 1);
            }
            return accp.getName() + " " + accp.getVersionStr();
        }
        return "JDK (the native provider is not available on this platform; curves are slower)";
    }

    private static boolean passes(Provider provider) {
        try {
            var generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var signer = Signature.getInstance("SHA256withECDSA", provider);
            signer.initSign(pair.getPrivate());
            signer.update(new byte[] {1, 2, 3});
            var signature = signer.sign();
            var verifier = Signature.getInstance("SHA256withECDSA"); // by whoever is first: the other implementation
            verifier.initVerify(pair.getPublic());
            verifier.update(new byte[] {1, 2, 3});
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
