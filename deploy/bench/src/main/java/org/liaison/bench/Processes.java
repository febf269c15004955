// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * What the processes used so far, from {@code /proc}: processor time and memory of each with its children. The server
 * process {@code lookout} counts for the bench.
 */
record Processes(long gateway, long sandbox, long postgres, long lookout) {

    private static final double MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux we know
    private static final double MIB = 1024;

    /** Processor milliseconds by process since its start, user and system. */
    Map<String, Double> cpuMillis() {
        return measure(Processes::cpuMillis);
    }

    /** The part of it that went into compiling, by process: it falls to nothing when a JVM is warm. */
    Map<String, Double> compilerMillis() {
        return measure(Processes::compilerMillis);
    }

    /** Proportional set size in MiB: shared memory is counted once. */
    Map<String, Double> memoryMib() {
        return measure(Processes::memoryMib);
    }

    private interface Measure {

        double of(long pid);
    }

    private Map<String, Double> measure(Measure measure) {
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put("gateway", measure.of(gateway));
        measured.put("sandbox", measure.of(sandbox));
        measured.put(
                "postgres",
                tree(postgres)
                        .filter(pid -> pid != lookout)
                        .mapToDouble(measure::of)
                        .sum());
        measured.put("bench", measure.of(ProcessHandle.current().pid()) + measure.of(lookout));
        return measured;
    }

    private static Stream<Long> tree(long pid) {
        return Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
    }

    /** utime, stime and those of ended children: fields 14 to 17 of proc(5), counted behind the command's bracket. */
    private static double cpuMillis(long pid) {
        return cpuMillis(read(pid, "stat"));
    }

    private static double cpuMillis(String stat) {
        var fields = new StringTokenizer(stat.substring(stat.lastIndexOf(')') + 1));
        long ticks = 0;
        for (int field = 3; field <= 17 && fields.hasMoreTokens(); field++) {
            var value = fields.nextToken();
            ticks += field >= 14 ? Long.parseLong(value) : 0;
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static double compilerMillis(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(thread -> read(pid, "task/" + thread.getFileName() + "/stat"))
                    .filter(stat -> stat.contains("CompilerThre")) // C1 and C2, cut at 15 characters by the kernel
                    .mapToDouble(Processes::cpuMillis)
                    .sum();
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
    }

    private static double memoryMib(long pid) {
        double pss = kib(read(pid, "smaps_rollup"), "Pss:");
        return (pss > 0 ? pss : kib(read(pid, "status"), "VmRSS:")) / MIB;
    }

    private static double kib(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            return ""; // ended meanwhile
        }
    }
}
