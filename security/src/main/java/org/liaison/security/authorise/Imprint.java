// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.liaison.schemas.exchange.ExchangePackage;

/**
 * An unsalted SHA-256. Whoever can guess the content can confirm the guess, so it prints nothing and never reaches the
 * trail unsalted.
 */
public final class Imprint {

    private final byte[] sha256;

    private Imprint(byte[] sha256) {
        this.sha256 = sha256;
    }

    /** Of a package, as the policy takes it of what may leave. */
    public static Imprint of(ExchangePackage released) {
        return over(CanonicalForm.of(released));
    }

    static Imprint over(byte[] content) {
        try {
            return new Imprint(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return sha256.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Imprint that && MessageDigest.isEqual(sha256, that.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "[imprint]";
    }
}
