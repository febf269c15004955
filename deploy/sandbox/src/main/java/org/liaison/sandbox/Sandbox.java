// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one sandbox partner in a process of its own until it is killed. */
@Command(name = "sandbox", description = "A partner system for demo and test. Never the real one.")
public final class Sandbox implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "0", description = "Port on loopback; 0 takes a free one.")
    private int port;

    @Option(names = "--name", defaultValue = "siena-sandbox", description = "Name of the partner; contains sandbox.")
    private String name = "";

    @Option(names = "--keys", required = true, description = "Folder with <name>.p12, trust.p12 and password.")
    private @Nullable Path keys;

    @Option(names = "--store", required = true, description = "File that remembers every message.")
    private @Nullable Path store;

    @Option(
            names = "--behaviour",
            defaultValue = "NORMAL",
            converter = BehaviourText.class,
            description = "How to behave.")
    private @Nullable Behaviour behaviour;

    @Option(
            names = "--control-port",
            defaultValue = "-1",
            description = "Port of the control page; 0 takes a free one.")
    private int controlPort;

    @Option(names = "--schema", description = "XSD on the class path, imported ones first; default: SIENA-like.")
    private List<String> schemas = SandboxConfig.SIENA_LIKE;

    @Option(names = "--send", description = "Send this package to --gateway, print id, outcome and code, and end.")
    private @Nullable Path send;

    @Option(names = "--gateway", description = "Door of the gateway to send to: https://...")
    private @Nullable URI gateway;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Sandbox()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var provider = FastCrypto.install();
        LoggerFactory.getLogger(Sandbox.class)
                .atInfo()
                .addKeyValue("provider", provider)
                .log("cryptography");
        var config = new SandboxConfig(name, port, given(keys), given(store), given(behaviour), schemas);
        try (var partner = SandboxPartner.start(config);
                var control = controlPort < 0 ? null : Control.start(partner, controlPort)) {
            if (send != null) {
                say(partner.send(given(gateway), Files.readString(send)).toString());
                return 0;
            }
            if (control != null) {
                say("sandbox " + name + " control on " + control.address());
            }
            say("sandbox " + name + " ready on " + partner.address());
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void say(String line) {
        PrintWriter out = given(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** Picocli has set it, or the command would not run. */
    private static <T> T given(@Nullable T option) {
        if (option == null) {
            throw new IllegalStateException("a required option is missing");
        }
        return option;
    }

    /** Reads {@link Behaviour} from the command line. */
    static final class BehaviourText implements CommandLine.ITypeConverter<Behaviour> {

        @Override
        public Behaviour convert(String text) {
            return Behaviour.parse(text);
        }
    }
}
