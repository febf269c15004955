// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * All keys and certificates of one moment. A change makes another; nobody sees half of one.
 *
 * @param own private keys by name, replaced ones among them
 * @param trusted the partners' certificates and the authorities', by name
 * @param fingerprints the key of the hashes that find equal records; stays the same when keys at rest change
 */
record Holdings(Map<String, OwnKey> own, Map<String, X509Certificate> trusted, AtRest atRest, SecretKey fingerprints) {

    Holdings {
        own = Map.copyOf(own);
        trusted = Map.copyOf(trusted);
        requireAll(own);
    }

    static void requireAll(Map<String, OwnKey> own) {
        for (var alias : List.of(KeyNames.SIGN, KeyNames.TLS, KeyNames.LOG)) {
            if (!own.containsKey(alias)) {
                throw new KeysMissing("gateway.p12 has no entry " + alias);
            }
        }
    }

    OwnKey key(String alias) {
        return Optional.ofNullable(own.get(alias)).orElseThrow(() -> new KeysMissing("there is no key named " + alias));
    }

    /** The key in use and those that were replaced and may still be used at {@code now}, the one in use first. */
    List<OwnKey> keys(String role, Instant now) {
        var today = java.time.LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        return own.values().stream()
                .filter(each -> KeyNames.role(each.alias()).equals(role))
                .filter(each -> KeyNames.lastDay(each.alias())
                        .map(last -> !last.isBefore(today))
                        .orElse(true))
                .sorted(Comparator.comparing(OwnKey::alias, Comparator.comparingInt(String::length))
                        .thenComparing(OwnKey::alias))
                .toList();
    }

    /** Of ours the one in use; of a partner's two the newest that is valid, the first if none is. */
    Optional<X509Certificate> certificate(String alias, Instant now) {
        if (own.containsKey(alias)) {
            return Optional.of(key(alias).certificate());
        }
        var both = pinned(alias);
        return both.stream()
                .filter(each -> isValid(each, now))
                .max(Comparator.comparing(X509Certificate::getNotBefore))
                .or(() -> both.stream().findFirst());
    }

    /** A partner's certificate and its coming one: both are trusted while they overlap. */
    List<X509Certificate> pinned(String alias) {
        return Stream.of(alias, alias + KeyNames.NEXT)
                .map(trusted::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The authorities: {@code ca}, {@code ca-next} and every {@code <name>-ca}. */
    List<X509Certificate> authorities() {
        return trusted.entrySet().stream()
                .filter(each -> each.getKey().equals("ca")
                        || each.getKey().equals("ca" + KeyNames.NEXT)
                        || each.getKey().endsWith("-ca"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    Map<String, X509Certificate> certificates() {
        var all = new TreeMap<>(trusted);
        own.forEach((alias, each) -> all.put(alias, each.certificate()));
        return all;
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !certificate.getNotBefore().toInstant().isAfter(now)
                && !certificate.getNotAfter().toInstant().isBefore(now);
    }

    @Override
    public String toString() {
        return "Holdings" + own.keySet();
    }
}
