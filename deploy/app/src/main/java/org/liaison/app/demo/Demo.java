// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import jakarta.jms.ConnectionFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.liaison.app.CannotStart;
import org.liaison.app.RunningGateway;
import org.liaison.app.TrailStore;
import org.liaison.app.command.Bar;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.console.signin.DemoUsers;
import org.liaison.routes.accept.DoorServer;
import org.liaison.routes.ingest.InboxDirectory;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.message.MessageId;

/** The demonstration: everything in one JVM, every sample case through the whole way. */
public final class Demo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Path data;
    private final Partners partners;
    private final RunningGateway gateway;

    private Demo(Path data, Partners partners, RunningGateway gateway) {
        this.data = data;
        this.partners = partners;
        this.gateway = gateway;
    }

    /** Starts from nothing: what an earlier demo left is removed. */
    public static Demo start(Path data, Path agreements, int port) throws IOException {
        EmbeddedDatabase.findRunning(data.resolve("postgres")).ifPresent(EmbeddedDatabase::close);
        Directories.delete(data);
        Files.createDirectories(data);
        var keys = data.resolve("keys");
        var settings = DemoSettings.of(keys, agreements, List.of());
        var partners = Partners.start(data, keys);
        partners.addresses().forEach((name, url) -> settings.put("liaison.partners." + name + ".address", url));
        settings.put("server.port", Integer.toString(port));
        return new Demo(data, partners, RunningGateway.start(new RunningGateway.Start(data, null, true, settings)));
    }

    /** Something to print: people read {@code text}. */
    public interface Line {

        String text();
    }

    /** One sample; {@code message} is its id, for {@code trail show}. */
    public record Sample(
            String sample,
            String message,
            String expected,
            String outcome,
            List<String> codes,
            String partners,
            long millis,
            boolean met)
            implements Line {

        @Override
        public String text() {
            return "%-34s %-10s %-24s %-28s %5d ms%s"
                    .formatted(
                            sample,
                            outcome,
                            String.join(" ", codes),
                            partners,
                            millis,
                            met ? "" : "  MISSED: expected " + expected);
        }
    }

    /** The sum. */
    public record Sum(int delivered, int refused, int held, int overdue, long entries, boolean verified)
            implements Line {

        @Override
        public String text() {
            return "delivered %d  refused %d  held %d  overdue %d  trail %d entries %s"
                    .formatted(delivered, refused, held, overdue, entries, verified ? "verified" : "DO NOT VERIFY");
        }
    }

    /** Sends every case, prints each outcome and the sum; false if anything was not as expected. */
    public boolean run(Path directory, Consumer<Line> out) throws Exception {
        var doors = new Doors(
                gateway.address(),
                gateway.get(DemoUsers.class).apiToken(),
                gateway.get(InboxDirectory.class).directory(),
                gateway.get(ConnectionFactory.class));
        var samples = new ArrayList<Sample>();
        var cases = Case.all(directory);
        try (var bar = new Bar("samples", cases.size())) {
            for (int turn = 0; turn < cases.size(); turn++) {
                var sample = sample(cases.get(turn), doors, turn);
                samples.add(sample);
                bar.step();
            }
        }
        samples.forEach(out);
        var letters = Letters.all(directory.resolveSibling("letters"), partners, gateway);
        letters.forEach(out);
        var sum = sum(samples);
        out.accept(sum);
        return sum.verified()
                && sum.overdue() == 0
                && samples.stream().allMatch(Sample::met)
                && letters.stream().allMatch(Letters.Letter::met);
    }

    private Sample sample(Case each, Doors doors, int turn) throws Exception {
        long began = System.nanoTime();
        var id = doors.handIn(each, turn);
        var outcome = Outcome.of(ended(id));
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return new Sample(
                each.name(),
                id.value(),
                each.expect(),
                outcome.word(),
                outcome.codes(),
                outcome.partners(),
                millis,
                outcome.meets(each));
    }

    private Progress.Of ended(MessageId id) throws InterruptedException {
        var progress = gateway.get(Progress.class);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = progress.find(id).orElseThrow();
            if (now.ended() || now.held() || System.nanoTime() > until) {
                return now;
            }
            Thread.sleep(20); // between two looks at the state
        }
    }

    private Sum sum(List<Sample> samples) throws IOException, InterruptedException {
        int delivered = count(samples, "delivered");
        int held = count(samples, "held");
        int overdue = gateway.get(Progress.class).overdue();
        try (var store = TrailStore.open(data, null, data.resolve("keys"))) {
            var file = data.resolve("trail-export.jsonl");
            store.publish();
            long entries;
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                entries = store.log().export(out, (done, total) -> {});
            }
            return new Sum(
                    delivered,
                    samples.size() - delivered - held,
                    held,
                    overdue,
                    entries,
                    Verifier.accepts(file, store.key()));
        }
    }

    private static int count(List<Sample> samples, String outcome) {
        return (int)
                samples.stream().filter(each -> each.outcome().equals(outcome)).count();
    }

    RunningGateway gateway() {
        return gateway;
    }

    /** Leaves the console open. */
    public void stay(PrintWriter out) throws InterruptedException {
        out.println();
        out.println("console: " + gateway.address() + "/console");
        gateway.find(DoorServer.class).ifPresent(door -> out.println("partners' door: " + door.address()));
        DemoSettings.announce(gateway.get(DemoUsers.class), data, out);
        out.println(
                "one sample waits for a second person: ./liaison approvals list, then show, preview and approve ID");
        out.println("try: ./liaison trail list, ./liaison send FILE --wait; stop with Ctrl-C");
        out.flush();
        new CountDownLatch(1).await(); // until the process is stopped
    }

    @Override
    public void close() {
        gateway.close();
        partners.close();
    }

    /** The independent verifier, in a process and on a class path of its own. */
    private static final class Verifier {

        static boolean accepts(Path export, String key) throws IOException, InterruptedException {
            var target = Path.of(System.getProperty("liaison.home", "."), "deploy/verifier/target");
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            target.resolve("liaison-verifier.jar") + ":" + target.resolve("lib") + "/*",
                            "org.liaison.verifier.Verify",
                            export.toString(),
                            "--key",
                            key)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0 && code != 2) {
                throw new CannotStart(
                        "GW-SYS-006",
                        "the verifier did not run: " + said.lines().findFirst().orElse(""),
                        "build again");
            }
            return code == 0;
        }
    }
}
