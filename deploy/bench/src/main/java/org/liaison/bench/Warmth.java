// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.time.Duration;
import java.util.Map;

/** Tells when compiling Java has become a small part of the work, so that what follows is the steady state. */
final class Warmth {

    private static final double SMALL_PART = 0.05;
    private static final long LOOK_EVERY_NANOS = 10_000_000_000L;

    private final Plan.Warmup limits;
    private final Processes processes;
    private final long began = System.nanoTime();
    private long looked = began;
    private double compiling;
    private double working;
    private boolean reached;

    Warmth(Plan.Warmup limits, Processes processes) {
        this.limits = limits;
        this.processes = processes;
        this.compiling = of(processes.compilerMillis());
        this.working = of(processes.cpuMillis());
    }

    /** Looks every ten seconds. */
    boolean isReached() {
        long now = System.nanoTime();
        if (now - looked < LOOK_EVERY_NANOS) {
            return reached;
        }
        double compilingNow = of(processes.compilerMillis());
        double workingNow = of(processes.cpuMillis());
        reached = now - began >= limits.least().toNanos()
                && compilingNow - compiling < SMALL_PART * (workingNow - working);
        looked = now;
        compiling = compilingNow;
        working = workingNow;
        return reached;
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
