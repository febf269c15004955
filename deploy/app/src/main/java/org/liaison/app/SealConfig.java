// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.security.evidence.Deadlines;
import org.liaison.security.keys.SignatureScheme;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How containers are sealed, and when they are stamped. {@code scheme} must be the one of the key {@code seal}. */
public record SealConfig(
        @DefaultValue("ecdsa-p256") String scheme,
        @DefaultValue("none") String hybrid,
        @DefaultValue("50ms") Duration batchSlowerThan,
        @DefaultValue("15m") Duration lateAfter,
        @DefaultValue("30d") Duration archiveAfter,
        @DefaultValue("90d") Duration renewBefore,
        @Nullable Path revocation,
        @DefaultValue Tsa tsa) {

    /** {@code url}: empty: our own, with the key {@code tsa}. {@code authority}: PEM file of who is trusted to stamp. */
    public record Tsa(
            @DefaultValue("") String url,
            @Nullable String policy,
            @DefaultValue("false") boolean qualified,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("1s") Duration every,
            @Nullable Path authority) {}

    SignatureScheme wanted() {
        return find(scheme).orElseThrow();
    }

    boolean isHybrid() {
        return hybrid.equals("ml-dsa-65");
    }

    Deadlines deadlines() {
        return new Deadlines(lateAfter, archiveAfter, renewBefore);
    }

    private static Optional<SignatureScheme> find(String word) {
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return List.of(SignatureScheme.values()).stream()
                .filter(each -> each.name().equals(name) && each != SignatureScheme.ML_DSA_65)
                .findFirst();
    }

    void addProblems(List<String> problems) {
        if (find(scheme).isEmpty()) {
            problems.add("liaison.seal.scheme: ecdsa-p256, ecdsa-p384, ed25519 or rsa-pss");
        }
        if (!hybrid.equals("none") && !isHybrid()) {
            problems.add("liaison.seal.hybrid: none or ml-dsa-65");
        }
        if (!tsa.url().isEmpty() && tsa.authority() == null) {
            problems.add(
                    "liaison.seal.tsa.authority: a stamp from elsewhere is believed only if its authority is known");
        }
        if (!tsa.url().isEmpty() && !isWeb(tsa.url())) {
            problems.add("liaison.seal.tsa.url: an http or https address (RFC 3161, 3.4)");
        }
    }

    private static boolean isWeb(String url) {
        try {
            var scheme = URI.create(url).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
