// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.crypto.KeyAgreement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PKCS#11 device. Keys work inside it and never come out. If it goes away, whoever needs it is told so
 * ({@link KeysAway}), and it is used again as soon as it is back.
 */
final class Device {

    private static final Logger LOG = LoggerFactory.getLogger(Device.class);
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final DeviceSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable DeviceSession session;
    private long lostAt;

    /** @throws KeysAway if it is not there */
    Device(DeviceSettings settings) {
        this.settings = settings;
        this.session = DeviceSession.open(settings);
    }

    DeviceSettings settings() {
        return settings;
    }

    /** Something a device does; failures of the device and of what was given to it look alike. */
    @FunctionalInterface
    interface Work<T> {

        T in(DeviceSession session) throws GeneralSecurityException;
    }

    byte[] sign(String alias, String algorithm, @Nullable AlgorithmParameterSpec parameters, byte[] bytes) {
        try {
            return use(session -> {
                var signature = Signature.getInstance(algorithm, session.provider());
                signature.initSign(session.privateKey(alias));
                if (parameters != null) {
                    signature.setParameter(parameters);
                }
                signature.update(bytes);
                return signature.sign();
            });
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("the device cannot sign " + algorithm + " with " + alias, e);
        }
    }

    /** ECDH with the other's key, which must have been checked to be on the curve. */
    byte[] agree(String alias, PublicKey other) throws GeneralSecurityException {
        return use(session -> {
            var agreement = KeyAgreement.getInstance("ECDH", session.provider());
            agreement.init(session.privateKey(alias));
            agreement.doPhase(other, true);
            return agreement.generateSecret();
        });
    }

    /** An AES key that wraps in the device. */
    Wrapping wrapping(String alias) {
        return new Wrapping() {
            @Override
            public byte[] wrap(byte[] raw, byte[] context) {
                return within(session ->
                        Envelope.encrypt(session.secretKey(alias), raw, context, random, session.provider()));
            }

            @Override
            public byte[] unwrap(byte[] wrapped, byte[] context) {
                return within(
                        session -> Envelope.decrypt(session.secretKey(alias), wrapped, context, session.provider()));
            }
        };
    }

    private <T> T within(Work<T> work) {
        try {
            return use(work);
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("the device cannot wrap", e);
        }
    }

    List<X509Certificate> chain(String alias) {
        return within(session -> session.chain(alias));
    }

    /** A stand-in for the private key. */
    PrivateKey key(String alias) {
        var pair = chain(alias).getFirst().getPublicKey();
        return pair instanceof ECPublicKey curve
                ? new EcDeviceKey(this, alias, curve)
                : new DeviceKey(this, alias, pair.getAlgorithm());
    }

    /** Whether it works now; tries to get it back if not. */
    boolean works() {
        try {
            return use(session -> {
                if (!session.works()) {
                    throw new ProviderException("the device does not answer");
                }
                return true;
            });
        } catch (KeysAway | ProviderException | GeneralSecurityException e) {
            return false;
        }
    }

    /** Lets a session work; when that fails, finds out whether the device or the work is to blame. */
    <T> T use(Work<T> work) throws GeneralSecurityException {
        var failed = current();
        if (failed != null) {
            try {
                return inside(failed, work);
            } catch (ProviderException | GeneralSecurityException | IllegalStateException | KeysAway e) {
                if (isAlive(failed)) {
                    throw e; // the device is well
                }
            }
        }
        return inside(again(failed), work);
    }

    private @Nullable DeviceSession current() {
        lock.readLock().lock();
        try {
            return session;
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T inside(DeviceSession with, Work<T> work) throws GeneralSecurityException {
        lock.readLock().lock();
        try {
            if (session != with) {
                throw new KeysAway("the device was lost meanwhile");
            }
            return work.in(with);
        } finally {
            lock.readLock().unlock();
        }
    }

    private boolean isAlive(DeviceSession failed) throws GeneralSecurityException {
        try {
            return inside(failed, DeviceSession::works);
        } catch (KeysAway e) {
            return false;
        }
    }

    /** A new session in the place of one that failed. Nobody is inside while the module ends. */
    private DeviceSession again(@Nullable DeviceSession failed) {
        lock.writeLock().lock();
        try {
            if (session != null && session != failed) {
                return session;
            }
            if (session != null) {
                LOG.atError().addKeyValue("library", settings.library()).log("the key device is away");
                session.close();
                session = null;
            } else if (System.nanoTime() - lostAt < PAUSE_NANOS) {
                throw new KeysAway("the device is away");
            }
            lostAt = System.nanoTime();
            session = DeviceSession.open(settings);
            LOG.atInfo().addKeyValue("library", settings.library()).log("the key device is back");
            return session;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void close() {
        lock.writeLock().lock();
        try {
            if (session != null) {
                session.close();
                session = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
