// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

/** What happens to a partner's certificate of which nobody says whether it was revoked. */
public enum RevocationPolicy {
    /** It is not trusted: fail closed. */
    REQUIRE,
    /** It is trusted, and the log says so: fail soft. One that is known to be revoked is not. */
    PREFER,
    /** Nobody is asked. */
    OFF;

    /** Whether a certificate of this standing may be used. */
    public boolean allows(Standing standing) {
        return switch (standing) {
            case Standing.Good good -> true;
            case Standing.Revoked revoked -> this == OFF;
            case Standing.Unknown unknown -> this != REQUIRE;
        };
    }
}
