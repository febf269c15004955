// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads from the claims of a token who acts. What a claim does not say is not so; what it says wrongly is the least. */
final class Claims {

    /** The acr of a sign-in with a second factor, as the realm maps its level of authentication. */
    static final String SECOND_FACTOR = "2";

    /** How long a second factor counts. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Clock clock;

    Claims(Clock clock) {
        this.clock = clock;
    }

    Actor actor(ClaimAccessor claims) {
        return new Actor(
                name(claims),
                Optional.ofNullable(claims.getClaimAsString("unit")).orElse(""),
                roles(claims),
                clearance(claims.getClaimAsString("clearance")),
                words(claims, "purposes")
                        .map(Purpose::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                words(claims, "crime_areas").collect(Collectors.toSet()),
                steppedUp(claims));
    }

    private static String name(ClaimAccessor claims) {
        return Stream.of("preferred_username", "azp", "sub")
                .map(claims::getClaimAsString)
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse("nobody");
    }

    private static Set<Role> roles(ClaimAccessor claims) {
        var roles = EnumSet.noneOf(Role.class);
        if (claims.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> named) {
            named.stream()
                    .map(String::valueOf)
                    .map(Role::find)
                    .flatMap(Optional::stream)
                    .forEach(roles::add);
        }
        return roles;
    }

    /** An unknown word clears for nothing but the lowest marking, as a missing one does. */
    private static Classification clearance(@Nullable String word) {
        return Arrays.stream(Classification.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(Classification.BPL);
    }

    private boolean steppedUp(ClaimAccessor claims) {
        var signedIn = claims.getClaims().get("auth_time");
        return SECOND_FACTOR.equals(claims.getClaimAsString("acr"))
                && seconds(signedIn)
                        .filter(at -> at.plus(FRESH).isAfter(clock.instant()))
                        .isPresent();
    }

    private static Optional<Instant> seconds(@Nullable Object claim) {
        return switch (claim) {
            case Number number -> Optional.of(Instant.ofEpochSecond(number.longValue()));
            case Instant instant -> Optional.of(instant);
            case null, default -> Optional.empty();
        };
    }

    private static Stream<String> words(ClaimAccessor claims, String name) {
        return claims.getClaims().get(name) instanceof Collection<?> listed
                ? listed.stream().map(String::valueOf)
                : Stream.empty();
    }
}
