// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 value in lower-case hex. In trail entries always salted with the message's own secret. */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a digest is 64 hex digits");
        }
    }

    public static Digest of(byte[] sha256) {
        return new Digest(HexFormat.of().formatHex(sha256));
    }

    @Override
    public String toString() {
        return hex;
    }
}
