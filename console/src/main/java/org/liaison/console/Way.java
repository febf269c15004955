// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;

/** How far one message has come, without anything of its content. */
record Way(
        MessageId id,
        Instant receivedAt,
        String format,
        String door,
        String deliverer,
        String state,
        List<Finding> findings,
        @Nullable MessageId duplicateOf,
        Proof proof,
        List<Delivery> deliveries) {

    Way {
        findings = List.copyOf(findings);
        deliveries = List.copyOf(deliveries);
    }

    Way with(List<Delivery> deliveries) {
        return new Way(id, receivedAt, format, door, deliverer, state, findings, duplicateOf, proof, deliveries);
    }

    /** To the second, which is enough for a list. */
    public Instant received() {
        return receivedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    public String shortId() {
        return id.value().substring(24);
    }

    public List<String> codes() {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    /** How many entries the trail holds about the message, and how much is promised about them. */
    record Proof(long recorded, long integrated, long published) {

        /** What is promised about all of them: the least that holds for each. */
        public String promise() {
            if (recorded == 0) {
                return "no entry";
            }
            return recorded == published ? "published" : recorded == integrated ? "integrated" : "recorded";
        }
    }

    /** The message on its way to one partner. */
    record Delivery(
            String partner,
            String state,
            @Nullable String code,
            int attempts,
            @Nullable Instant dueAt,
            @Nullable Instant overdueAt,
            Instant nextAttemptAt,
            @Nullable Instant closedAt,
            @Nullable Receipt receipt) {}

    /** The partner's signed answer; {@code signer} is the fingerprint of its certificate. */
    record Receipt(String outcome, @Nullable String code, String signer, Instant receivedAt) {}
}
