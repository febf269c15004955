// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.time.Duration;
import java.util.Map;

/** Tells when compiling Java has become a small part of the work, so that what follows is the steady state. */
final class Warmth {

    private static final double SMALL_PART = 0.04;
    private static final int LOOKS = 2;
    private static final long LOOK_EVERY_NANOS = 10_000_000_000L;

    private final Plan.Warmup limits;
    private final Processes processes;
    private final long began = System.nanoTime();
    private long looked = began;
    private double compiling;
    private double working;
    private int good;

    Warmth(Plan.Warmup limits, Processes processes) {
        this.limits = limits;
        this.processes = processes;
        this.compiling = of(processes.compilerMillis());
        this.working = of(processes.cpuMillis());
    }

    /** Looks every ten seconds, and believes it when it saw it twice. */
    boolean isReached() {
        long now = System.nanoTime();
        if (now - looked < LOOK_EVERY_NANOS) {
            return good >= LOOKS;
        }
        double compilingNow = of(processes.compilerMillis());
        double workingNow = of(processes.cpuMillis());
        boolean small = compilingNow - compiling < SMALL_PART * (workingNow - working);
        good = small && now - began >= limits.least().toNanos() ? good + 1 : 0;
        looked = now;
        compiling = compilingNow;
        working = workingNow;
        return good >= LOOKS;
    }

    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Of the parties alone: the bench itself does not matter. */
    private static double of(Map<String, Double> byProcess) {
        return byProcess.entrySet().stream()
                .filter(each -> !each.getKey().equals("bench"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
