// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Keeps the demonstration's sign-in away from a database that could hold real records. */
final class LocalDatabase {

    /** The host in the address is loopback, and no parameter names another host. */
    private static final Pattern LOOPBACK = Pattern.compile(
            "jdbc:postgresql://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?/[^?]*(\\?(?!.*(pghost|service|socketfactory)).*)?",
            Pattern.CASE_INSENSITIVE);

    private LocalDatabase() {}

    /** Names the setting and not its value, which may hold a password. */
    static void require(Environment environment) {
        Stream.of("spring.datasource.url", "spring.datasource.hikari.jdbc-url")
                .filter(key -> !isLocal(environment.getProperty(key, "")))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalStateException("GW-SYS-005 at " + key
                            + ": profile demo has a development sign-in and may only use a database on this machine (loopback)."
                            + " Remove the profile, or remove the setting to use the embedded database.");
                });
    }

    private static boolean isLocal(String url) {
        return url.isBlank() || LOOPBACK.matcher(url).matches();
    }
}
