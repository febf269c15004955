// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.PartnerId;

/**
 * The gateway's keys and its partners' certificates: PKCS#12 files in one directory ({@code gateway.p12},
 * {@code trust.p12}, {@code password}) and perhaps a PKCS#11 device. It signs, opens and unwraps; keys stay inside.
 * {@link KeyNames} says how entries are named.
 */
public final class KeyRing implements AutoCloseable {

    private final @Nullable Device device;
    private final KeyFiles files;
    private final Revocations revocations;
    private final SSLContext tls;
    private volatile Holdings holdings;

    private KeyRing(KeySettings settings, Revocations revocations) {
        var wanted = settings.device();
        if (wanted != null) {
            DeviceProvider.install();
        }
        this.device = wanted == null ? null : new Device(wanted);
        this.files = new KeyFiles(settings, device);
        this.revocations = revocations;
        this.holdings = files.read();
        this.tls = context();
    }

    /** @throws KeysMissing if a file, key or certificate is missing or cannot be read */
    public static KeyRing open(Path directory) {
        return open(KeySettings.files(directory), Revocations.none());
    }

    /** @throws KeysMissing if a file, device, key or certificate is missing or cannot be read */
    public static KeyRing open(KeySettings settings, Revocations revocations) {
        return new KeyRing(settings, revocations);
    }

    /**
     * Reads files and device again and uses what is there now, at once and whole.
     *
     * @throws KeysMissing if it cannot be used; then everything stays as it was
     */
    public void reload() {
        holdings = files.read();
    }

    /** Whether every key can be used now; a device that is away is asked for again. */
    public boolean works() {
        return device == null || device.works();
    }

    /** The key that signs under this name: {@code sign}, {@code seal}, {@code log}. */
    public Signatory signatory(String alias) {
        return new RingSignatory(holdings.key(alias));
    }

    /** Whether there is a key of this name. */
    public boolean holds(String alias) {
        return holdings.own().containsKey(alias);
    }

    /** A view for WS-Security: signs with {@code sign}, opens with {@code encrypt}, trusts {@code partner}'s certificates only. */
    public Crypto wsSecurity(PartnerId partner) {
        var now = holdings;
        var pinned = now.pinned(partner + "-sign");
        if (pinned.isEmpty()) {
            throw new KeysMissing("no certificate named " + partner + "-sign");
        }
        try {
            return new RingCrypto(
                    now.key(KeyNames.SIGN), now.keys(KeyNames.ENCRYPT, Instant.now()), trust(now, partner, pinned));
        } catch (WSSecurityException e) {
            throw new KeysMissing("WS-Security cannot use the keys", e);
        }
    }

    /** A view for WS-Security that opens what is encrypted for a certificate of {@code encrypt}, and trusts nobody. */
    public Crypto decryption() {
        try {
            return new OpeningCrypto(holdings.keys(KeyNames.ENCRYPT, Instant.now()));
        } catch (WSSecurityException e) {
            throw new KeysMissing("WS-Security cannot use the keys", e);
        }
    }

    /** Whose TLS certificate this is: exactly one registered as {@code <partner>-tls} or its successor. */
    public Optional<PartnerId> findPartner(X509Certificate presented) {
        return holdings.trusted().entrySet().stream()
                .filter(each -> each.getValue().equals(presented))
                .map(each -> each.getKey().replaceFirst(KeyNames.NEXT + "$", ""))
                .filter(each -> each.endsWith("-tls"))
                .map(each -> each.substring(0, each.length() - "-tls".length()))
                .filter(PartnerId::isValid)
                .map(PartnerId::new)
                .findFirst();
    }

    /** For a name of ours, {@code ca}, or a partner's {@code …-sign}, {@code …-encrypt}. */
    public X509Certificate certificate(String alias) {
        return findCertificate(alias).orElseThrow(() -> new KeysMissing("no certificate named " + alias));
    }

    /** Of a partner's two certificates, {@code x} and {@code x-next}, the newest that is valid. */
    public Optional<X509Certificate> findCertificate(String alias) {
        return holdings.certificate(alias, Instant.now());
    }

    /**
     * Whether messages may be encrypted for the holder, as far as issuer and revocation go.
     *
     * @throws KeysAway if nobody says now whether it was revoked and the partner's policy asks for that: wait
     */
    public boolean mayReceive(PartnerId partner, X509Certificate recipient) {
        try {
            trust(holdings, partner, List.of(recipient)).check(recipient, List.of());
            return true;
        } catch (CertificateException e) {
            if (e.getCause() instanceof KeysAway away) {
                throw away;
            }
            return false;
        }
    }

    private PartnerTrust trust(Holdings now, PartnerId partner, List<X509Certificate> pinned) {
        return new PartnerTrust(
                pinned, new CertificatePath(now.authorities()), revocations, revocations.policy(partner.value()));
    }

    /** Every certificate by name, for gauges and lists. */
    public Map<String, X509Certificate> certificates() {
        return holdings.certificates();
    }

    /** Who issued certificates that we trust. */
    public List<X509Certificate> authorities() {
        return holdings.authorities();
    }

    /** Whether the key of this name is in the device. */
    public boolean isInDevice(String alias) {
        var own = holdings.own().get(alias);
        return own != null && own.key() instanceof DeviceKey;
    }

    public Standing standing(X509Certificate certificate) {
        return revocations.of(certificate);
    }

    /** Mutual TLS: our {@code tls} key, trust in {@code ca} only, both as they are when a connection is made. */
    public SSLContext tls() {
        return tls;
    }

    /** Ed25519 (RFC 8032) by the key of the log. */
    public byte[] signLog(byte[] text) {
        return signatory(KeyNames.LOG).sign(text);
    }

    public PublicKey logKey() {
        return certificate(KeyNames.LOG).getPublicKey();
    }

    /** A data key that a key at rest encrypted. */
    public record Wrapped(String keyId, byte[] bytes) {

        @Override
        public String toString() {
            return "Wrapped[" + keyId + "]";
        }
    }

    /** Envelope encryption of a data key by the newest key at rest; {@code context} binds it to its message. */
    public Wrapped wrap(byte[] dataKey, byte[] context) {
        var keys = holdings.atRest();
        var newest = keys.newest();
        return new Wrapped(newest, keys.get(newest).wrap(dataKey, context));
    }

    public byte[] unwrap(Wrapped wrapped, byte[] context) {
        return holdings.atRest().get(wrapped.keyId()).unwrap(wrapped.bytes(), context);
    }

    /** Names the key that wraps. */
    public String atRestKeyId() {
        return holdings.atRest().newest();
    }

    /** Names every key that unwraps. */
    public Set<String> atRestKeyIds() {
        return holdings.atRest().names();
    }

    /** Empty: there is no key of that name, and no agreement may ask for pseudonyms. */
    public Optional<PseudonymKey> findPseudonymKey() {
        return Optional.ofNullable(holdings.pseudonyms());
    }

    /** A keyed hash that finds equal records and tells nothing about them. */
    public byte[] fingerprint(byte[] record) {
        try {
            return hmac(holdings.fingerprints(), record);
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("HMAC is not available", e);
        }
    }

    /** Signs out of the device. */
    @Override
    public void close() {
        if (device != null) {
            device.close();
        }
    }

    static byte[] hmac(SecretKey key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(text);
    }

    private SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(
                    new KeyManager[] {new TlsKeys(() -> holdings.key(KeyNames.TLS))},
                    new TrustManager[] {new TlsTrust(this::tlsAuthorities, revocations)},
                    new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("TLS cannot use the keys", e);
        }
    }

    private List<X509Certificate> tlsAuthorities() {
        var trusted = holdings.trusted();
        return Stream.of("ca", "ca" + KeyNames.NEXT)
                .map(trusted::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
