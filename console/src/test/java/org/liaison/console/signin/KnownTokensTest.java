// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

    private final SettableServer server = new SettableServer();
    private Instant now = START;
    private final KnownTokens tokens = new KnownTokens(KnownTokensTest::decoded, server, new Moving());

    @Test
    void asksOnceAndAgainAfterHalfAMinute() {
        tokens.decode("one");
        int first = server.asked;

        later(Duration.ofSeconds(29));
        tokens.decode("one");
        assertThat(server.asked).isEqualTo(first);

        later(Duration.ofSeconds(2));
        tokens.decode("one");
        assertThat(server.asked).isEqualTo(2 * first);
    }

    @Test
    void honoursARevocationAtTheNextQuestion() {
        tokens.decode("one");
        server.revoked.add("one");

        later(Duration.ofSeconds(31));

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void goesOnWithASeenTokenWhileTheServerIsSilentUntilTheTokenEnds() {
        tokens.decode("one");
        server.silent = true;

        later(Duration.ofSeconds(200));
        assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");

        later(Duration.ofSeconds(100));
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void letsNobodyNewInWhileTheServerIsSilent() {
        server.silent = true;

        assertThatThrownBy(() -> tokens.decode("new")).isInstanceOf(SignInServer.Silent.class);
    }

    @Test
    void recoversByItself() {
        server.silent = true;
        assertThatThrownBy(() -> tokens.decode("new")).isInstanceOf(SignInServer.Silent.class);

        server.silent = false;

        assertThat(tokens.decode("new").getTokenValue()).isEqualTo("new");
    }

    @Test
    void doesNotForgetARevocationBecauseTheServerWentSilent() {
        tokens.decode("one");
        server.revoked.add("one");
        later(Duration.ofSeconds(31));
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);

        server.silent = true;

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(SignInServer.Silent.class);
    }

    private void later(Duration span) {
        now = now.plus(span);
    }

    private static Jwt decoded(String token) {
        return Jwt.withTokenValue(token)
                .header("alg", "PS256")
                .issuedAt(START)
                .expiresAt(START.plusSeconds(300))
                .build();
    }

    /** Shows what the test set. */
    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
