// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison bench}: measures the whole way on loopback. docs/performance.md says how to read the figures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the whole way on loopback: from handing a record in to the verified receipt and the published",
            "trail, with gateway, PostgreSQL and partner in processes of their own and all security on."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every message was delivered", "1:a message was not delivered", "3:cannot measure", "64:usage"
        },
        exitCodeOnInvalidInput = 64)
public final class Bench implements Callable<Integer> {

    private static final int MISSED = 1;
    private static final int CANNOT = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "measured time (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            description = "seconds before, not counted (default: until the JVMs are warm, at most 300)")
    private @Nullable Integer warmup;

    @Option(
            names = "--concurrency",
            paramLabel = "C",
            description = "messages under way at once (default: ${DEFAULT-VALUE})")
    private int concurrency = 48;

    @Option(names = "--size", paramLabel = "BYTES", description = "size of a record (default: ${DEFAULT-VALUE})")
    private int size = 10_240;

    @Option(
            names = "--path",
            paramLabel = "NAME",
            description = "which way: ${COMPLETION-CANDIDATES}",
            completionCandidates = Ways.class)
    private String path = Report.PATH;

    @Option(names = "--json", description = "print one JSON object as the last line")
    private boolean json;

    @Option(
            names = "--gateway-jvm",
            paramLabel = "OPTION",
            description = "a JVM option for the gateway; may be repeated")
    private List<String> gatewayJvm = List.of();

    @Option(
            names = "--sandbox-jvm",
            paramLabel = "OPTION",
            description = "a JVM option for the partner; may be repeated")
    private List<String> sandboxJvm = List.of();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "a configuration key of the gateway; may be repeated")
    private Map<String, String> settings = Map.of();

    @Spec
    private @Nullable CommandSpec spec;

    static final class Ways implements Iterable<String> {

        @Override
        public java.util.Iterator<String> iterator() {
            return List.of(Report.PATH).iterator();
        }
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench()).setExecutionExceptionHandler((failure, line, result) -> {
            line.getErr().println("liaison bench: " + failure.getMessage());
            if (!(failure instanceof CannotMeasure)) {
                throw failure;
            }
            return CANNOT;
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        var plan = plan();
        Measurement measured;
        try (var site = Site.start(plan)) {
            measured = new Run(plan, site).measure();
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var report = new Report(measured, Hardware.here());
        report.print(out);
        if (json) {
            out.println(report.json());
        }
        out.flush();
        return measured.outcomes().allDelivered() ? 0 : MISSED;
    }

    private Plan plan() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (!path.equals(Report.PATH)) {
            throw new CommandLine.ParameterException(line, "--path: only " + Report.PATH + " can be measured");
        }
        if (seconds < 1 || concurrency < 1 || (warmup != null && warmup < 0)) {
            throw new CommandLine.ParameterException(
                    line, "--seconds and --concurrency are at least 1, --warmup is at least 0");
        }
        return new Plan(
                Path.of(System.getProperty("liaison.home", "."))
                        .toAbsolutePath()
                        .normalize(),
                warmup == null ? Plan.Warmup.untilWarm() : Plan.Warmup.of(Duration.ofSeconds(warmup)),
                Duration.ofSeconds(seconds),
                concurrency,
                size,
                new Plan.Tuning(gatewayJvm, sandboxJvm, settings));
    }
}
