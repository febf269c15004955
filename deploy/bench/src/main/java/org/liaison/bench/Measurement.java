// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything a run found out. {@code window} holds the messages that ended while it was measured. */
record Measurement(
        Plan plan, Duration warmedUp, List<Finished> window, Outcomes outcomes, Reading before, Reading after) {

    private static final String GATEWAY = "gateway";

    /** What was read off at one moment. */
    record Reading(
            Instant at,
            Map<String, Double> cpuMillis,
            Map<String, Double> compilerMillis,
            Stations stations,
            Map<String, Double> memoryMib,
            double load) {

        static Reading now(Site site, Lookout lookout) {
            var processes = site.processes(lookout);
            return new Reading(
                    Instant.now(),
                    processes.cpuMillis(),
                    processes.compilerMillis(),
                    Stations.read(site.address()),
                    processes.memoryMib(),
                    Hardware.load());
        }
    }

    /** All messages of the run, warm-up included, by what became of them. */
    record Outcomes(Map<String, Integer> ended, Map<String, Integer> notTaken, int unfinished) {

        boolean allDelivered() {
            return unfinished == 0 && notTaken.isEmpty() && ended.keySet().equals(java.util.Set.of(Finished.DELIVERED));
        }

        Map<String, Integer> all() {
            Map<String, Integer> all = new TreeMap<>(ended);
            all.putAll(notTaken);
            all.put("unfinished", unfinished);
            return all;
        }
    }

    double seconds() {
        return Duration.between(before.at(), after.at()).toNanos() / 1e9;
    }

    double messagesPerSecond() {
        return window.size() / seconds();
    }

    Quantiles millis() {
        return Quantiles.of(window.stream().mapToDouble(Finished::millis));
    }

    Quantiles millisToReceipt() {
        return Quantiles.of(window.stream().mapToDouble(Finished::millisToReceipt));
    }

    /** Processor milliseconds a message, by process. */
    Map<String, Double> cpuByProcess() {
        return perMessage(before.cpuMillis(), after.cpuMillis(), 1);
    }

    /** The part of it that compiled Java, by process. */
    Map<String, Double> compilerByProcess() {
        return perMessage(before.compilerMillis(), after.compilerMillis(), 1);
    }

    Map<String, Double> cpuByStation() {
        return perMessage(before.stations().cpuSeconds(), after.stations().cpuSeconds(), 1_000);
    }

    /** What the gateway used between stations: web server, broker, SQL, sending, garbage collection; not the compiler. */
    double cpuOutsideStations() {
        double stations = cpuByStation().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return cpuByProcess().getOrDefault(GATEWAY, 0.0) - compilerByProcess().getOrDefault(GATEWAY, 0.0) - stations;
    }

    Map<String, Double> wallByStation() {
        return perMessage(before.stations().wallSeconds(), after.stations().wallSeconds(), 1_000);
    }

    double cpuMillisPerMessage() {
        return cpuByProcess().entrySet().stream()
                .filter(each -> !each.getKey().equals("bench"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Double> perMessage(Map<String, Double> from, Map<String, Double> to, double factor) {
        Map<String, Double> used = new TreeMap<>();
        to.forEach((name, value) ->
                used.put(name, (value - from.getOrDefault(name, 0.0)) * factor / Math.max(1, window.size())));
        return used;
    }
}
