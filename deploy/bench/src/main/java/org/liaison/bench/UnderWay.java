// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The closed loop: lets a limited number of messages be on their way, and keeps what became of each. */
final class UnderWay {

    private final int limit;
    private final Semaphore room;
    private final Map<UUID, Instant> submitted = new ConcurrentHashMap<>();
    private final List<Finished> finished = new ArrayList<>();
    private final Map<String, Integer> notTaken = new TreeMap<>();

    UnderWay(int limit) {
        this.limit = limit;
        this.room = new Semaphore(limit);
    }

    /** Waits until one more may go. */
    void enter() throws InterruptedException {
        room.acquire();
    }

    /** Entered, but stayed at home. */
    void leave() {
        room.release();
    }

    void taken(UUID message, Instant at) {
        submitted.put(message, at);
    }

    /** The gateway did not take the record. */
    synchronized void notTaken(String answer) {
        notTaken.merge(answer, 1, Integer::sum);
        room.release();
    }

    /** At its end: no longer waited for, and the next one may go. */
    synchronized void finish(UUID message, String outcome, Instant receipted, Instant published) {
        var at = submitted.remove(message);
        if (at != null) {
            finished.add(new Finished(outcome, at, receipted, published));
            room.release();
        }
    }

    UUID[] messages() {
        return submitted.keySet().toArray(UUID[]::new);
    }

    /** Waits for the messages under way; false if some did not end in time. */
    boolean drain(int seconds) throws InterruptedException {
        return room.tryAcquire(limit, seconds, TimeUnit.SECONDS);
    }

    synchronized int count() {
        return finished.size();
    }

    synchronized List<Finished> finished() {
        return List.copyOf(finished);
    }

    /** Answers of the gateway other than "accepted", by number. */
    synchronized Map<String, Integer> notTaken() {
        return Map.copyOf(notTaken);
    }
}
