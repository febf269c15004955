// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Which tokens count. A token's signature is checked once; whether it was revoked and what it permits is asked of the
 * server again after half a minute. While the server is silent, a token that it vouched for counts until it ends, and no
 * new one does.
 */
final class KnownTokens implements JwtDecoder {

    /** Short enough that a revocation is honoured within a minute. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final int MANY = 10_000;

    private final JwtDecoder signatures;
    private final SignInServer server;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownTokens(JwtDecoder signatures, SignInServer server, Clock clock) {
        this.signatures = signatures;
        this.server = server;
        this.clock = clock;
    }

    /** A token that the server vouched for at {@code asked}. */
    private record Known(Jwt token, String permissions, Instant asked) {}

    @Override
    public Jwt decode(String token) {
        return current(token).token();
    }

    /** Whether the server's policies permit the bearer this request; the token was decoded just now. */
    boolean permits(Jwt token, HttpServletRequest request) {
        return server.permits(current(token.getTokenValue()).permissions(), request);
    }

    private Known current(String token) {
        var key = digest(token);
        var now = clock.instant();
        var before = known.get(key);
        if (before != null && ended(before, now)) {
            known.remove(key);
            throw new BadJwtException("the token has ended");
        }
        if (before != null && before.asked().plus(FRESH).isAfter(now)) {
            return before;
        }
        try {
            return renewed(key, token, before, now);
        } catch (SignInServer.Silent silent) {
            if (before == null) {
                throw silent;
            }
            return before;
        }
    }

    private Known renewed(String key, String token, @Nullable Known before, Instant now) {
        var decoded = before == null ? signatures.decode(token) : before.token();
        if (!server.knows(token)) {
            known.remove(key);
            throw new BadJwtException("the token was revoked");
        }
        var renewed = new Known(decoded, server.permissions(token), now);
        if (known.size() >= MANY) {
            known.values().removeIf(each -> ended(each, now));
        }
        if (known.size() < MANY) {
            known.put(key, renewed);
        }
        return renewed;
    }

    private static boolean ended(Known each, Instant now) {
        var end = each.token().getExpiresAt();
        return end == null || !end.isAfter(now);
    }

    /** Tokens as keys would be compared character by character. */
    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
