// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets TLS, XML signature and XML encryption work with a {@link DeviceKey}: they take whichever provider wants the key,
 * and this one wants such keys only.
 */
final class DeviceProvider extends Provider {

    static final String NAME = "LiaisonDevice";

    private static final long serialVersionUID = 1L;
    private static final List<String> SIGNATURES = List.of(
            "SHA256withECDSA",
            "SHA384withECDSA",
            "SHA512withECDSA",
            "SHA256withECDSAinP1363Format",
            "SHA384withECDSAinP1363Format",
            "SHA512withECDSAinP1363Format",
            "SHA256withRSA",
            "SHA384withRSA",
            "SHA512withRSA",
            "RSASSA-PSS");

    private DeviceProvider() {
        super(NAME, "1", "keys of a PKCS#11 device that may go away and come back");
        SIGNATURES.forEach(each -> putService(new Offer(this, "Signature", each, () -> new DeviceSignature(each))));
        putService(new Offer(this, "KeyAgreement", "ECDH", DeviceAgreement::new));
    }

    /** Before the JDK's provider of curves, which would ask the key for its number; behind that of RSA-PSS. */
    static synchronized void install() {
        if (Security.getProvider(NAME) != null) {
            return;
        }
        var providers = Security.getProviders();
        int place = 0;
        while (place < providers.length && !providers[place].getName().equals("SunEC")) {
            place++;
        }
        Security.insertProviderAt(new DeviceProvider(), place + 1);
    }

    private static final class Offer extends Service {

        private final Supplier<Object> maker;

        Offer(Provider provider, String type, String algorithm, Supplier<Object> maker) {
            super(provider, type, algorithm, DeviceProvider.class.getName(), List.of(), Map.of());
            this.maker = maker;
        }

        @Override
        public Object newInstance(Object parameter) {
            return maker.get();
        }

        @Override
        public boolean supportsParameter(Object parameter) {
            return parameter instanceof DeviceKey;
        }
    }
}
