// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison demo}: gateway and sandbox partners in one JVM, every sample case through the whole way. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Start a gateway with sandbox partners on embedded database and broker, send every sample case through",
            "it, print what came of each, verify the trail, and leave the console open. Starts from nothing each time.",
            "Exit 1 if any sample misses its expected outcome."
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "stop after the samples")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "web port on loopback; 0: any (default: 8088, with --once: any)")
    private @Nullable Integer port;

    @Option(names = "--json", description = "one JSON object a sample and one for the sum")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        var data = Home.data("demo");
        int web = port != null ? port : once ? 0 : 8088;
        try (var demo = Demo.start(data, Home.agreements(), web)) {
            Home.remember(data);
            boolean met = demo.run(
                    Home.cases(), json ? line -> out.println(Json.line(line)) : line -> out.println(line.text()));
            out.flush();
            if (!once) {
                demo.stay(out);
            }
            return met ? ExitCode.DONE : ExitCode.MISSED;
        }
    }
}
