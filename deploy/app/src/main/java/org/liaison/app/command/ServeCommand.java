// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.app.RunningGateway;
import org.liaison.app.demo.DemoSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison serve}: the gateway, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Run the gateway until it is stopped. Without keys, agreements and trail it does not start.",
            "--demo makes throw-away keys and a development sign-in: never for real data."
        })
public final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration (see deploy/config/gateway.example.yaml)")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default: .liaison/gateway)")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "web port on loopback; 0: any (default: 8088)")
    private int port = 8088;

    @Option(names = "--demo", description = "demo profile: throw-away keys, development sign-in")
    private boolean demo;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "key directory (default with --demo: keys in the data directory)")
    private @Nullable Path keys;

    @Option(names = "--partner", paramLabel = "NAME=URL", description = "a partner's address; may be repeated")
    private Map<String, String> partners = Map.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "any configuration key; may be repeated")
    private Map<String, String> set = Map.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var directory = (data == null ? Home.data("gateway") : data).toAbsolutePath();
        if (config == null && !demo) {
            throw new CannotStart(
                    "GW-SYS-005",
                    "serve needs a configuration: keys, agreements, partners",
                    "pass --config FILE (deploy/config/gateway.example.yaml explains every key), or --demo to look around");
        }
        Home.remember(directory);
        var gateway = RunningGateway.start(new RunningGateway.Start(directory, config, demo, settings(directory)));
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("liaison ready on " + gateway.address());
        gateway.find(org.liaison.routes.accept.DoorServer.class)
                .ifPresent(door -> out.println("liaison door for partners on " + door.address()));
        gateway.find(org.liaison.console.signin.DemoUsers.class)
                .ifPresent(users -> DemoSettings.announce(users, directory, out));
        out.flush();
        new CountDownLatch(1).await(); // until the process is stopped
        return ExitCode.DONE;
    }

    private Map<String, String> settings(Path directory) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(port));
        if (demo) {
            var keyDirectory = keys == null ? directory.resolve("keys") : keys;
            settings.putAll(DemoSettings.of(keyDirectory, Home.agreements(), List.copyOf(partners.keySet())));
        } else if (keys != null) {
            settings.put("liaison.keys.directory", keys.toString());
        }
        partners.forEach((name, url) -> settings.put("liaison.partners." + name + ".address", url));
        settings.putAll(set);
        return settings;
    }
}
