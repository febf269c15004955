// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.security.KeyStore;
import org.apache.wss4j.common.crypto.Merlin;

/** One private key for WSS4J, taken out of its store once: a look-up in PKCS#12 costs milliseconds each time. */
final class LoadedKey extends Merlin {

    LoadedKey(KeyStore one) {
        setKeyStore(one);
        setEnablePrivateKeyCaching(true);
    }
}
