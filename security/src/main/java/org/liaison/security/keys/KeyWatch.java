// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.trail.HouseEvent;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.TrailEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the ring as its files are: a change is used and trailed without a restart. Looks whether the device is there,
 * and says once a day which certificates run out.
 */
public final class KeyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final KeyRing ring;
    private final Path directory;
    private final Trail trail;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Set<String> said = new HashSet<>();
    private Map<String, String> known;
    private String state;
    private LocalDate day = LocalDate.MIN;
    private volatile boolean works = true;

    public KeyWatch(KeyRing ring, Path directory, Trail trail, TransactionOperations transactions, Clock clock) {
        this.ring = ring;
        this.directory = directory;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
        this.known = names();
        this.state = state();
    }

    /** Whether all keys could be used when somebody looked last. */
    public boolean works() {
        return works;
    }

    /** One look. A thread of the house calls it every few seconds. */
    public synchronized void look() {
        works = ring.works();
        var now = state();
        if (!now.equals(state)) {
            state = now;
            reload();
        }
        warn();
    }

    /** Keys that cannot be used change nothing; the gateway goes on with those that it has. */
    private void reload() {
        try {
            ring.reload();
        } catch (KeysMissing e) {
            LOG.atError()
                    .addKeyValue("code", "GW-KEY-005")
                    .log("changed keys cannot be used; the old ones stay in use");
            return;
        }
        var before = known;
        known = names();
        List<TrailEvent> events = new ArrayList<>();
        known.forEach((alias, fingerprint) -> {
            if (!fingerprint.equals(before.get(alias))) {
                LOG.atInfo().addKeyValue("alias", alias).log("a key changed");
                events.add(new HouseEvent.KeyChanged(clock.instant(), dossier(), alias, fingerprint));
            }
        });
        if (!events.isEmpty()) {
            transactions.executeWithoutResult(status -> trail.append(events));
        }
    }

    private static MessageId dossier() {
        return new MessageId(UUID.randomUUID().toString());
    }

    /** Certificates by fingerprint; a key at rest has none and is named by itself. */
    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        ring.certificates().forEach((alias, certificate) -> names.put(alias, Fingerprint.of(certificate)));
        ring.atRestKeyIds().forEach(each -> names.put(each, each));
        return names;
    }

    private String state() {
        var text = new StringBuilder();
        for (var name : List.of("gateway.p12", "trust.p12", "password")) {
            try {
                var file = directory.resolve(name);
                text.append(Files.getLastModifiedTime(file).toMillis())
                        .append('/')
                        .append(Files.size(file))
                        .append(' ');
            } catch (IOException e) {
                text.append("- ");
            }
        }
        return text.toString();
    }

    private void warn() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            said.clear();
        }
        ring.certificates()
                .forEach((alias, certificate) -> Expiry.passed(certificate, now).ifPresent(threshold -> {
                    if (said.add(alias + threshold)) {
                        LOG.atWarn()
                                .addKeyValue("alias", alias)
                                .addKeyValue("threshold", threshold + "d")
                                .addKeyValue("left", Expiry.days(certificate, now) + "d")
                                .log("a certificate runs out");
                    }
                }));
    }
}
