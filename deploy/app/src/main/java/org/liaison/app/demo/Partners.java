// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.liaison.sandbox.Behaviour;
import org.liaison.sandbox.SandboxConfig;
import org.liaison.sandbox.SandboxPartner;
import org.liaison.sandbox.Sent;

/** The demo's sandbox partners, all in this JVM. {@code forger-sandbox} signs its receipts with a stranger's key. */
final class Partners implements AutoCloseable {

    private final List<SandboxPartner> running = new ArrayList<>();
    private final Map<String, String> addresses = new TreeMap<>();

    static Partners start(Path data, Path keys) {
        var partners = new Partners();
        var starting = DemoSettings.PARTNERS.stream()
                .map(name -> CompletableFuture.supplyAsync(() -> SandboxPartner.start(config(name, data, keys))))
                .toList();
        for (int i = 0; i < starting.size(); i++) {
            var partner = starting.get(i).join();
            partners.running.add(partner);
            partners.addresses.put(
                    DemoSettings.PARTNERS.get(i), partner.address().toString());
        }
        return partners;
    }

    private static SandboxConfig config(String name, Path data, Path keys) {
        var kind = name.equals("forger-sandbox") ? Behaviour.Kind.WRONG_SIGNATURE : Behaviour.Kind.NORMAL;
        return new SandboxConfig(
                name, 0, keys, data.resolve(name + ".store"), Behaviour.of(kind), SandboxConfig.SIENA_LIKE);
    }

    /** Lets a partner send a package to the gateway's door. */
    Sent send(String name, URI door, String template) throws IOException, InterruptedException {
        return running.get(DemoSettings.PARTNERS.indexOf(name)).send(door, template);
    }

    Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    @Override
    public void close() {
        running.forEach(SandboxPartner::close);
    }
}
