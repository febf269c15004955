// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * How entries of the stores are named. {@code sign.until-2027-01-31}: a key that was replaced and may be used to open or
 * verify until that day. {@code at-rest-3}: the third key at rest. {@code x-sign-next}: a partner's coming certificate.
 */
public final class KeyNames {

    public static final String SIGN = "sign";
    public static final String ENCRYPT = "encrypt";
    public static final String SEAL = "seal";
    /** A second seal by a key that quantum computers do not break. */
    public static final String HYBRID = "hybrid";
    /** The embedded time-stamping authority. */
    public static final String TSA = "tsa";

    public static final String TLS = "tls";
    public static final String LOG = "log";
    public static final String AT_REST = "at-rest";
    static final String FINGERPRINTS = "fingerprints";
    static final String PSEUDONYMS = "pseudonyms";
    static final String NEXT = "-next";

    /** What a ring may hold besides keys at rest. */
    public static final Set<String> PAIRS = Set.of(SIGN, ENCRYPT, SEAL, HYBRID, TSA, TLS, LOG);

    private static final String PENDING = ".next";
    private static final String UNTIL = ".until-";

    private KeyNames() {}

    /** {@code sign.until-2027-01-31}. */
    static String retired(String alias, LocalDate lastDay) {
        return alias + UNTIL + lastDay;
    }

    /** The last day of a replaced key; empty for any other. */
    static Optional<LocalDate> lastDay(String alias) {
        int at = alias.indexOf(UNTIL);
        if (at < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(alias.substring(at + UNTIL.length())));
        } catch (DateTimeParseException e) {
            throw new KeysMissing(alias + " names no day such as 2027-01-31", e);
        }
    }

    /** {@code sign.next}: a key that waits for its certificate, or for its turn. */
    static String pending(String alias) {
        return alias + PENDING;
    }

    static boolean isPending(String alias) {
        return alias.endsWith(PENDING);
    }

    /** What a replaced key was: {@code sign}; any other is itself. */
    static String role(String alias) {
        int at = alias.indexOf(UNTIL);
        return at < 0 ? alias : alias.substring(0, at);
    }

    static boolean isAtRest(String alias) {
        return alias.matches("at-rest(-[1-9][0-9]{0,3})?");
    }

    /** 1 for {@code at-rest}, 3 for {@code at-rest-3}. */
    static int turn(String atRest) {
        return atRest.equals(AT_REST) ? 1 : Integer.parseInt(atRest.substring(AT_REST.length() + 1));
    }
}
