// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import javax.security.auth.login.LoginException;

/** One sign-in at a device. When the device was away, another one is made; nothing of the old one works again. */
final class DeviceSession {

    private static final AtomicInteger TURN = new AtomicInteger();

    private final Provider provider;
    private final KeyStore keys;
    private final Set<String> aliases;

    private DeviceSession(Provider provider, KeyStore keys, Set<String> aliases) {
        this.provider = provider;
        this.keys = keys;
        this.aliases = aliases;
    }

    /** @throws KeysAway if the device does not answer, refuses the PIN or lacks a key */
    static DeviceSession open(DeviceSettings settings) {
        var pin = new char[0];
        Provider provider = null;
        try {
            pin = SecretFile.read(settings.pinFile());
            provider = provider(settings);
            var keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, pin);
            var session = new DeviceSession(provider, keys, settings.aliases());
            for (var alias : settings.aliases()) {
                session.key(alias);
            }
            return session;
        } catch (GeneralSecurityException | IOException | ProviderException | InvalidParameterException e) {
            if (provider != null) {
                DeviceLibrary.release(provider);
            }
            throw new KeysAway("the device behind " + settings.library() + " gives no access to its keys", e);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static Provider provider(DeviceSettings settings) {
        var maker = Security.getProvider("SunPKCS11");
        if (maker == null) {
            throw new ProviderException("this Java has no module jdk.crypto.cryptoki");
        }
        return maker.configure(settings.configuration("Liaison" + TURN.incrementAndGet()));
    }

    Provider provider() {
        return provider;
    }

    KeyStore keys() {
        return keys;
    }

    PrivateKey privateKey(String alias) throws GeneralSecurityException {
        return (PrivateKey) key(alias);
    }

    SecretKey secretKey(String alias) throws GeneralSecurityException {
        return (SecretKey) key(alias);
    }

    List<X509Certificate> chain(String alias) throws GeneralSecurityException {
        var chain = keys.getCertificateChain(alias);
        if (chain == null) {
            throw new KeysAway("the device has no certificate named " + alias);
        }
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    private Key key(String alias) throws GeneralSecurityException {
        var key = keys.getKey(alias, null);
        if (key == null) {
            throw new KeysAway("the device has no key named " + alias);
        }
        return key;
    }

    /** Lets the device do something with a key: the only way to know whether it is there. */
    boolean works() {
        try {
            for (var alias : aliases) {
                return uses(alias);
            }
            return true; // nobody needs it for anything
        } catch (GeneralSecurityException | ProviderException | KeysAway | IllegalStateException e) {
            return false;
        }
    }

    private boolean uses(String alias) throws GeneralSecurityException {
        if (key(alias) instanceof PrivateKey key) {
            var signature = Signature.getInstance(
                    key.getAlgorithm().equals("EC") ? "NONEwithECDSA" : "SHA256withRSA", provider);
            signature.initSign(key);
            signature.update(new byte[32]);
            return signature.sign().length > 0;
        }
        var wrapped = Envelope.encrypt(secretKey(alias), new byte[1], new byte[0], new SecureRandom(), provider);
        return wrapped.length > 0;
    }

    void close() {
        try {
            ((AuthProvider) provider).logout();
        } catch (LoginException | ProviderException e) {
            // it is away, so there is nothing to sign out of
        }
        DeviceLibrary.release(provider);
    }
}
