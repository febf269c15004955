// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.security.keys.SignatureScheme;

/** Containers that attack whoever opens them: each is refused with its code, before anything is written or inflated. */
class HostileZipTest {

    private static final byte[] TYPE = Container.ASIC_E.getBytes(StandardCharsets.US_ASCII);

    private final Containers given = new Containers();
    private final Container right = given.atLevelB(SignatureScheme.ECDSA_P256);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.xml",
                "a/../../outside.xml",
                "/etc/passwd",
                "C:/windows/x",
                "..\\outside.xml",
                "a//b",
                "./a",
                "a/./b",
                "~/x",
                "a b",
                "a\u0000.xml",
                ".hidden",
                "a/.."
            })
    void refusesANameThatLeadsOut(String name) {
        assertCode("GW-SEA-012", with(new Part(name, new byte[1])));
    }

    @Test
    void refusesAnEmptyName() {
        assertCode("GW-SEA-012", with(new Part("", new byte[1])));
    }

    @Test
    void refusesANameTwice() {
        assertCode("GW-SEA-013", with(new Part("document.xml", new byte[1])));
        assertCode("GW-SEA-013", with(new Part("DOCUMENT.xml", new byte[1])));
        assertCode("GW-SEA-013", with(new Part(Container.SIGNATURE, new byte[1])));
    }

    @Test
    void refusesABombWithoutInflatingIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bomb.xml"));
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThat(out.size()).isLessThan(100_000);
        assertCode("GW-SEA-014", out.toByteArray());
    }

    @Test
    void refusesAFileThatSaysItIsLargerThanTheContainer() {
        var bytes = right.bytes();
        int at = central(bytes);
        put(bytes, at + 24, 1 << 28);
        put(bytes, at + 20, 1 << 28);

        assertCode("GW-SEA-010", bytes);
        put(bytes, at + 24, -1);
        assertCode("GW-SEA-015", bytes);
    }

    @Test
    void refusesFilesThatOverlap() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Container.MIMETYPE, TYPE));
        parts.add(new Part("abcdefgh", new byte[400]));
        parts.add(new Part("ijklmnop", new byte[400]));
        var bytes = Zip.write(parts);
        int second = central(bytes) + Zip.CENTRAL_BYTES + 8;
        put(bytes, second + Zip.CENTRAL_BYTES + 8 + 42, get(bytes, second + 42)); // both begin at the same place

        assertCode("GW-SEA-018", bytes);
    }

    @Test
    void refusesALinkAndAFolder() {
        for (int mode : new int[] {0120777, 0040755, 0060600, 0010600}) {
            var bytes = right.bytes();
            put(bytes, central(bytes) + 38, mode << 16);
            assertCode("GW-SEA-016", bytes);
        }
        assertCode("GW-SEA-016", with(new Part("folder/", new byte[0])));
    }

    @Test
    void refusesAnEncryptedFile() {
        var bytes = right.bytes();
        bytes[central(bytes) + 8] = 1;

        assertCode("GW-SEA-014", bytes);
    }

    @Test
    void refusesMoreFilesThanAreRead() {
        var parts = new ArrayList<Part>();
        for (int i = 0; i <= Unzip.MOST; i++) {
            parts.add(new Part("file" + i, new byte[0]));
        }

        assertCode("GW-SEA-015", Zip.write(parts));
    }

    @Test
    void refusesATypeThatIsNotFirstOrAnother() {
        var parts = new ArrayList<>(right.parts());
        parts.add(parts.removeFirst());
        assertCode("GW-SEA-011", Zip.write(parts));
        parts.removeLast();
        assertCode("GW-SEA-011", Zip.write(parts));
        parts.addFirst(new Part(Container.MIMETYPE, "application/zip".getBytes(StandardCharsets.US_ASCII)));
        assertCode("GW-SEA-011", Zip.write(parts));
        parts.set(0, new Part(Container.MIMETYPE, (Container.ASIC_E + "\n").getBytes(StandardCharsets.US_ASCII)));
        assertCode("GW-SEA-011", Zip.write(parts));
        assertCode("GW-SEA-011", Zip.write(List.of()).length == Zip.END_BYTES ? Zip.write(parts) : new byte[0]);
    }

    @Test
    void refusesAFileNobodySigned() {
        assertCode("GW-SEA-017", with(new Part("extra.xml", new byte[1])));
        assertCode("GW-SEA-017", with(new Part("META-INF/extra.xml", new byte[1])));
        assertCode("GW-SEA-017", with(new Part("META-INF/signature9.p7s", new byte[1])));
    }

    @Test
    void refusesAContainerThatLacksWhatWasSigned() {
        for (var part : right.parts().subList(1, right.parts().size())) {
            var parts = new ArrayList<>(right.parts());
            parts.remove(part);
            assertCode("GW-SEA-017", Zip.write(parts));
        }
    }

    @Test
    void refusesBytesBetweenBeforeAndBehind() {
        var bytes = right.bytes();
        assertCode("GW-SEA-018", Arrays.copyOf(bytes, bytes.length + 3));
        var before = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, before, 4, bytes.length);
        assertCode("GW-SEA-010", before);
        var commented = Arrays.copyOf(bytes, bytes.length + 22);
        System.arraycopy(bytes, bytes.length - 22, commented, bytes.length, 22); // two ends, as for two readers
        assertCode("GW-SEA-018", commented);
    }

    @Test
    void refusesWhatIsNoZip() {
        assertCode("GW-SEA-010", new byte[0]);
        assertCode("GW-SEA-010", new byte[22]);
        assertCode("GW-SEA-010", "<html/>".repeat(20).getBytes(StandardCharsets.US_ASCII));
        assertCode("GW-SEA-010", Zip.write(List.of()));
    }

    @Test
    void refusesALocalNameThatDiffersFromTheDirectory() {
        var bytes = right.bytes();
        bytes[Zip.LOCAL_BYTES] = 'M';

        assertCode("GW-SEA-018", bytes);
    }

    private byte[] with(Part part) {
        var parts = new ArrayList<>(right.parts());
        parts.add(part);
        return Zip.write(parts);
    }

    private void assertCode(String code, byte[] bytes) {
        var verdict = given.check(Containers.NOW.plusSeconds(60)).verify(bytes);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        invalid -> assertThat(invalid.finding().code()).isEqualTo(code));
    }

    private static int central(byte[] bytes) {
        return get(bytes, bytes.length - Zip.END_BYTES + 16);
    }

    private static int get(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static void put(byte[] bytes, int at, int value) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    }
}
