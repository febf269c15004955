// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Key;
import java.security.KeyStore;
import java.security.interfaces.ECPrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.app.demo.DemoSettings;
import org.liaison.app.embedded.EmbeddedDatabase;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.SoftHsm;

/**
 * What somebody finds who gets a heap dump of the process that is also the console: no key that lives in a device. The
 * key at rest, which lives in a file here, is found, so the search can find something.
 */
class HeapDumpIT {

    @TempDir
    Path home;

    private Background gateway;
    private Key signing;
    private Key atRest;

    @BeforeEach
    void startWithTheSigningKeyInADevice() throws Exception {
        var keys = home.resolve("keys");
        DemoKeys.makeIfAbsent(keys, DemoSettings.PARTNERS);
        signing = key(keys, "sign");
        atRest = key(keys, "at-rest");
        var hsm = SoftHsm.fresh();
        hsm.take(keys, "sign");
        var arguments =
                new ArrayList<>(List.of("serve", "--demo", "--port", "0", "--data", data() + "", "--keys", keys + ""));
        for (var setting : List.of(
                "agreements=" + Product.AGREEMENTS,
                "keys.device.library=" + SoftHsm.library(),
                "keys.device.pin-file=" + hsm.pinFile(),
                "keys.device.aliases=sign")) {
            arguments.addAll(List.of("--set", "liaison." + setting));
        }
        gateway = Background.start(Product.liaison(home, List.of(), arguments), home.resolve("gateway.log"));
        gateway.await("liaison ready on ");
    }

    @AfterEach
    void stop() {
        gateway.kill();
        EmbeddedDatabase.findRunning(data().resolve("postgres")).ifPresent(EmbeddedDatabase::close);
    }

    @Test
    void holdsNoKeyOfADevice() throws Exception {
        var dump = dump();

        var number = ((ECPrivateKey) signing).getS();
        assertThat(occurs(dump, bytes(number)))
                .as("the signing key in the device")
                .isFalse();
        assertThat(occurs(dump, reversed(bytes(number))))
                .as("the signing key, other end first")
                .isFalse();
        assertThat(occurs(dump, atRest.getEncoded()))
                .as("the key at rest in the file")
                .isTrue();
    }

    private Path dump() throws IOException, InterruptedException {
        var file = home.resolve("heap.hprof");
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var run = Run.of(List.of(jcmd, gateway.pid() + "", "GC.heap_dump", "-all", file.toString()));
        assertThat(file).as(run.said()).isNotEmptyFile();
        return file;
    }

    private Path data() {
        return home.resolve("data");
    }

    private static Key key(Path keys, String alias) throws Exception {
        var password = Files.readString(keys.resolve("password")).toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys.resolve("gateway.p12"))) {
            store.load(in, password);
        }
        return store.getKey(alias, password);
    }

    private static byte[] bytes(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        var out = bytes.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes[bytes.length - 1 - i];
        }
        return out;
    }

    private static boolean occurs(Path file, byte[] wanted) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var first = ByteBuffer.wrap(wanted);
            for (int at = 0; at <= map.limit() - wanted.length; at++) {
                if (map.get(at) == wanted[0] && map.slice(at, wanted.length).equals(first)) {
                    return true;
                }
            }
            return false;
        }
    }
}
