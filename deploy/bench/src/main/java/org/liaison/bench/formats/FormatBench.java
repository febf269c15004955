// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench.formats;

import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.liaison.bench.Hardware;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code liaison bench formats}: readers and writers beside plain JAXB, as ratios within one run. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = "Measure reading and writing beside plain jaxb-runtime with XSD validation, with JMH.")
public final class FormatBench implements Callable<Integer> {

    @Option(names = "--forks", paramLabel = "N", description = "JVMs a benchmark (default: ${DEFAULT-VALUE})")
    private int forks = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "measured a fork (default: ${DEFAULT-VALUE})")
    private int seconds = 5;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FormatBench()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException {
        var options = new OptionsBuilder()
                .include(FormatBenchmarks.class.getName())
                .forks(forks)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                .build();
        Map<String, RunResult> results = new TreeMap<>();
        for (var each : new Runner(options).run()) {
            results.put(each.getPrimaryResult().getLabel(), each);
        }
        System.out.println(Hardware.here());
        row(results, "readCyberTip", "plainReadCyberTip");
        row(results, "readAndCheckCyberTip", "plainReadCyberTip");
        row(results, "writeExchange", "plainWriteExchange");
        row(results, "writeSienaLike", "plainWriteSienaLike");
        return 0;
    }

    private static void row(Map<String, RunResult> results, String ours, String plain) {
        PrintStream out = System.out;
        double us = score(results, ours);
        double theirs = score(results, plain);
        out.printf("%-22s %8.1f us   %-22s %8.1f us   ratio %.2f%n", ours, us, plain, theirs, us / theirs);
    }

    private static double score(Map<String, RunResult> results, String name) {
        return Objects.requireNonNull(results.get(name), name)
                .getPrimaryResult()
                .getScore();
    }
}
