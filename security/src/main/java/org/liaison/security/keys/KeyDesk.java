// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.liaison.schemas.message.PartnerId;

/**
 * Where keys are asked for, brought in and replaced: what {@code ./liaison keys} does to the files. A running gateway
 * notices the change and uses it without a restart.
 */
public final class KeyDesk {

    private final KeyStores stores;

    public KeyDesk(java.nio.file.Path directory) {
        this.stores = new KeyStores(directory);
    }

    /**
     * Makes a key that waits for its certificate and asks for one.
     *
     * @param subject the name to be certified, such as {@code CN=gateway sign,O=contact point}
     * @param curve {@code P-256} or {@code P-384}; not used for {@code log}
     * @return a PKCS#10 request in PEM
     */
    public String request(String alias, String subject, String curve) {
        requirePair(alias);
        var asked = new AtomicReference<String>();
        stores.change(KeyStores.OWN, (store, password) -> {
            if (store.containsAlias(KeyNames.pending(alias))) {
                asked.set(again(store, password, alias, subject));
                return false;
            }
            var pair = alias.equals(KeyNames.LOG)
                    ? KeyPairGenerator.getInstance("Ed25519").generateKeyPair()
                    : curve(curve);
            asked.set(Requests.of(subject, pair));
            store.setKeyEntry(KeyNames.pending(alias), pair.getPrivate(), password, new Certificate[] {
                Requests.holder(subject, pair)
            });
            return true;
        });
        return asked.get();
    }

    /** The same key is asked for again: a request that got lost makes no second key. */
    private static String again(KeyStore store, char[] password, String alias, String subject)
            throws GeneralSecurityException {
        var name = KeyNames.pending(alias);
        var pair = new KeyPair(store.getCertificate(name).getPublicKey(), (PrivateKey) store.getKey(name, password));
        return Requests.of(subject, pair);
    }

    /**
     * Brings in the certificate that was issued for a key that waits.
     *
     * @param chain from the certificate up
     * @throws KeysMissing if it is for another key
     */
    public void bring(String alias, List<X509Certificate> chain) {
        requirePair(alias);
        stores.change(KeyStores.OWN, (store, password) -> {
            var name = KeyNames.pending(alias);
            var waiting = store.getCertificate(name);
            if (waiting == null) {
                throw new KeysMissing("GW-KEY-002", "no key waits for a certificate as " + alias);
            }
            if (!waiting.getPublicKey().equals(chain.getFirst().getPublicKey())) {
                throw new KeysMissing("GW-KEY-002", "the certificate is for another key than the one that waits");
            }
            store.setKeyEntry(name, store.getKey(name, password), password, chain.toArray(Certificate[]::new));
            return true;
        });
    }

    /** The key that waits signs from now on; the one before opens and verifies until {@code lastDay}. */
    public void rotate(String alias, LocalDate lastDay) {
        requirePair(alias);
        if (alias.equals(KeyNames.LOG)) {
            throw new KeysMissing("GW-KEY-003", "another log key is another log: docs/keys.md says how to begin one");
        }
        stores.change(KeyStores.OWN, (store, password) -> {
            var name = KeyNames.pending(alias);
            var chain = store.getCertificateChain(name);
            if (chain == null || Requests.isHolder((X509Certificate) chain[0])) {
                throw new KeysMissing("GW-KEY-002", "no key with an issued certificate waits as " + alias);
            }
            if (store.containsAlias(alias)) {
                store.setKeyEntry(
                        KeyNames.retired(alias, lastDay),
                        store.getKey(alias, password),
                        password,
                        store.getCertificateChain(alias));
            }
            store.setKeyEntry(alias, store.getKey(name, password), password, chain);
            store.deleteEntry(name);
            return true;
        });
    }

    /** Another key at rest, which wraps from now on. Returns its name. */
    public String rotateAtRest() {
        var name = new AtomicReference<String>();
        stores.change(KeyStores.OWN, (store, password) -> {
            var newest = Collections.list(store.aliases()).stream()
                    .filter(KeyNames::isAtRest)
                    .max(Comparator.comparingInt(KeyNames::turn))
                    .orElse(null);
            if (!store.containsAlias(KeyNames.FINGERPRINTS) && store.containsAlias(KeyNames.AT_REST)) {
                var first = (SecretKey) store.getKey(KeyNames.AT_REST, password);
                store.setKeyEntry(
                        KeyNames.FINGERPRINTS,
                        new SecretKeySpec(KeyFiles.fingerprints(first).getEncoded(), "AES"),
                        password,
                        null); // so that the first key at rest may go one day and duplicates are still found
            }
            name.set(newest == null ? KeyNames.AT_REST : KeyNames.AT_REST + "-" + (KeyNames.turn(newest) + 1));
            store.setKeyEntry(name.get(), fresh(), password, null);
            return true;
        });
        return name.get();
    }

    /** Removes a replaced key or a key at rest. Whether something still needs it is the caller's to know. */
    public void remove(String alias) {
        stores.change(KeyStores.OWN, (store, password) -> {
            boolean replaced = KeyNames.lastDay(alias).isPresent() || KeyNames.isPending(alias);
            var atRest = Collections.list(store.aliases()).stream().filter(KeyNames::isAtRest);
            boolean older =
                    KeyNames.isAtRest(alias) && atRest.anyMatch(each -> KeyNames.turn(each) > KeyNames.turn(alias));
            if (!store.containsAlias(alias) || !replaced && !older) {
                throw new KeysMissing("GW-KEY-004", alias + " is in use, or is not there");
            }
            store.deleteEntry(alias);
            return true;
        });
    }

    /** Trusts a partner's coming certificate beside the one it has, or its first. {@code use}: sign or encrypt. */
    public String pin(PartnerId partner, String use, X509Certificate certificate) {
        if (!use.equals(KeyNames.SIGN) && !use.equals(KeyNames.ENCRYPT)) {
            throw new KeysMissing("GW-KEY-002", "a partner's certificate is to sign or to encrypt");
        }
        var alias = partner + "-" + use;
        var name = new AtomicReference<String>();
        stores.change(KeyStores.TRUST, (store, password) -> {
            name.set(store.containsAlias(alias) ? alias + KeyNames.NEXT : alias);
            store.setCertificateEntry(name.get(), certificate);
            return true;
        });
        return name.get();
    }

    /** The partner's coming certificate becomes the only one. */
    public void settle(PartnerId partner, String use) {
        var alias = partner + "-" + use;
        stores.change(KeyStores.TRUST, (store, password) -> {
            var coming = store.getCertificate(alias + KeyNames.NEXT);
            if (coming == null) {
                throw new KeysMissing("GW-KEY-002", "no coming certificate is pinned as " + alias + KeyNames.NEXT);
            }
            store.setCertificateEntry(alias, coming);
            store.deleteEntry(alias + KeyNames.NEXT);
            return true;
        });
    }

    private static void requirePair(String alias) {
        if (!KeyNames.PAIRS.contains(alias)) {
            throw new KeysMissing("GW-KEY-002", "a key of ours is one of " + new java.util.TreeSet<>(KeyNames.PAIRS));
        }
    }

    private static KeyPair curve(String name) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(
                switch (name) {
                    case "P-256" -> "secp256r1";
                    case "P-384" -> "secp384r1";
                    default -> throw new KeysMissing("GW-KEY-002", "curves are P-256 and P-384");
                }));
        return generator.generateKeyPair();
    }

    private static SecretKey fresh() {
        var raw = new byte[32];
        new SecureRandom().nextBytes(raw);
        return new SecretKeySpec(raw, "AES");
    }
}
