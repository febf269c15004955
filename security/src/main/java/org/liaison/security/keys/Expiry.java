// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** When people have to be told that a certificate runs out: 60, 30 and 7 days before, and when it has. */
public final class Expiry {

    /** Days, the nearest first. */
    public static final List<Integer> THRESHOLDS = List.of(7, 30, 60);

    private Expiry() {}

    public static long days(X509Certificate certificate, Instant now) {
        return Duration.between(now, certificate.getNotAfter().toInstant()).toDays();
    }

    /** The nearest threshold that is passed; empty while there is time. */
    public static OptionalInt passed(X509Certificate certificate, Instant now) {
        var left = Duration.between(now, certificate.getNotAfter().toInstant());
        return THRESHOLDS.stream()
                .filter(each -> left.compareTo(Duration.ofDays(each)) <= 0)
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
