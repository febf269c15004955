// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.stream.Stream;

/** The providers that this machine may use for one algorithm: the native one, where it runs, and the JDK's. */
final class Providers {

    private Providers() {}

    /** Everyone who offers this, the native one included even if nobody installed it. */
    static Stream<Provider> of(String type, String algorithm) {
        CryptoProvider.install();
        return Arrays.stream(Security.getProviders())
                .filter(each -> !each.getName().equals(DeviceProvider.NAME)
                        && !each.getName().equals("BC"))
                .filter(each -> each.getService(type, algorithm) != null);
    }

    static Stream<String> ofSignatures() {
        return of("Signature", "SHA256withECDSA").map(Provider::getName);
    }

    static boolean isNativeHere() {
        return AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;
    }
}
