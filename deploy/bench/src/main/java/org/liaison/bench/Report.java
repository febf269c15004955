// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Shows a measurement to people and to programs. */
record Report(Measurement measured, Hardware hardware) {

    static final String PATH = "siena-like";

    void print(PrintWriter out) {
        var all = measured.millis();
        var receipt = measured.millisToReceipt();
        out.printf(
                "path            %s, records of %d bytes, %d under way at once%n",
                PATH, measured.plan().size(), measured.plan().concurrency());
        out.printf(
                "machine         %s, %d cores, %d MiB, %s%n",
                hardware.processor(), hardware.cores(), hardware.memoryMib(), hardware.jdk());
        out.printf(
                "load average    %.2f before, %.2f after (with the bench itself)%n",
                measured.before().load(), measured.after().load());
        out.printf("warm-up         %d s%n", measured.warmedUp().toSeconds());
        out.printf(
                "messages        %d in %.1f s, every one delivered, receipted, in a signed checkpoint%n",
                measured.window().size(), measured.seconds());
        out.printf(
                "outcomes        %s (warm-up included)%n%n", measured.outcomes().all());
        out.printf("messages/s      %.1f%n", measured.messagesPerSecond());
        out.printf("latency         p50 %.0f ms, p99 %.0f ms to the published trail%n", all.p50(), all.p99());
        out.printf("                p50 %.0f ms, p99 %.0f ms to the verified receipt%n", receipt.p50(), receipt.p99());
        out.printf("CPU a message   %.2f ms (without the bench)%n%n", measured.cpuMillisPerMessage());
        out.printf("%-12s %14s %14s %12s%n", "process", "CPU ms/message", "of it JIT", "memory MiB");
        var compiler = measured.compilerByProcess();
        var memory = measured.after().memoryMib();
        measured.cpuByProcess()
                .forEach((name, cpu) -> out.printf(
                        "%-12s %14.2f %14.2f %12.0f%n",
                        name, cpu, compiler.getOrDefault(name, 0.0), memory.getOrDefault(name, 0.0)));
        out.printf("%n%-12s %14s %12s%n", "station", "CPU ms/message", "wall ms");
        var wall = measured.wallByStation();
        measured.cpuByStation()
                .forEach((name, cpu) -> out.printf("%-12s %14.2f %12.2f%n", name, cpu, wall.getOrDefault(name, 0.0)));
        out.printf("%-12s %14.2f%n", "elsewhere", measured.cpuOutsideStations());
        out.flush();
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", PATH);
        json.put("messagesPerSecond", round(measured.messagesPerSecond()));
        json.put("messages", measured.window().size());
        json.put("p50Millis", round(measured.millis().p50()));
        json.put("p99Millis", round(measured.millis().p99()));
        json.put("receiptP50Millis", round(measured.millisToReceipt().p50()));
        json.put("receiptP99Millis", round(measured.millisToReceipt().p99()));
        json.put("cpuMillisPerMessage", round(measured.cpuMillisPerMessage()));
        json.put("cpuMillisByProcess", round(measured.cpuByProcess()));
        json.put("compilerMillisByProcess", round(measured.compilerByProcess()));
        json.put("cpuMillisByStation", round(measured.cpuByStation()));
        json.put("cpuMillisOutsideStations", round(measured.cpuOutsideStations()));
        json.put("wallMillisByStation", round(measured.wallByStation()));
        json.put("memoryMibByProcess", round(measured.after().memoryMib()));
        json.put("outcomes", measured.outcomes().all());
        json.put("seconds", round(measured.seconds()));
        json.put("warmupSeconds", measured.warmedUp().toSeconds());
        json.put("concurrency", measured.plan().concurrency());
        json.put("recordBytes", measured.plan().size());
        json.put("loadBefore", measured.before().load());
        json.put("loadAfter", measured.after().load());
        json.put("hardware", hardware.asMap());
        return new JsonMapper().writeValueAsString(json);
    }

    private static Map<String, Double> round(Map<String, Double> values) {
        Map<String, Double> rounded = new TreeMap<>();
        values.forEach((name, value) -> rounded.put(name, round(value)));
        return rounded;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
