// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.GeneralSecurityException;
import java.security.Security;
import javax.crypto.Cipher;

/** Puts native cryptography first where this machine has it; its curves are ten times as fast as the JDK's. */
final class FastCrypto {

    private FastCrypto() {}

    /** For the start of a process only: providers belong to the whole JVM. Says which one is used. */
    static String install() {
        AmazonCorrettoCryptoProvider.install();
        var provider = AmazonCorrettoCryptoProvider.INSTANCE;
        if (provider.getLoadingError() == null && provider.runSelfTests() == SelfTestStatus.PASSED && isComplete()) {
            return provider.getName();
        }
        Security.removeProvider(provider.getName());
        return "JDK";
    }

    /** RSA recipients need a plain RSA cipher, which was seen missing while this provider stood first. */
    private static boolean isComplete() {
        try {
            Cipher.getInstance("RSA/ECB/OAEPPadding");
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
