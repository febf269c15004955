// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.message.Finding;

class EisStreamTest {

    private static final BatchName BATCH = new BatchName("batch-1", "si-spoc");
    private static final long PACKAGES = 400;

    @Test
    void writesACaseAPackageAndCountsEntitiesAndLosses() throws IOException {
        var out = new ByteArrayOutputStream();

        var outcome = new EisStream(BATCH)
                .write(LongStream.range(0, 50).mapToObj(Given::crossChecking).iterator(), out);

        assertThat(outcome.packages()).isEqualTo(50);
        assertThat(outcome.entities())
                .isEqualTo(LongStream.range(0, 50)
                        .mapToObj(Given::crossChecking)
                        .mapToLong(each -> Entity.of(each).size())
                        .sum());
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.lost().keySet())
                .anySatisfy(each -> assertThat(each.path()).isEqualTo("Objects/MediaFile[*]"))
                .noneSatisfy(each -> assertThat(each.path()).containsPattern("\\[\\d"));
        assertThat(EisStream.validate(new ByteArrayInputStream(out.toByteArray())))
                .isEmpty();
    }

    @Test
    void aPackageThatCannotBeWrittenStopsNoneOfTheOthers() throws IOException {
        var out = new ByteArrayOutputStream();
        var packages =
                Stream.of(Given.crossChecking(1), withoutCrimeArea(Given.crossChecking(2)), Given.crossChecking(3));

        var outcome = new EisStream(BATCH).write(packages.iterator(), out);

        assertThat(outcome.packages()).isEqualTo(2);
        assertThat(outcome.findings()).extracting(Finding::code).containsOnly("GW-REN-001");
        assertThat(outcome.findings())
                .extracting(Finding::place)
                .allSatisfy(each -> assertThat(each).startsWith("package 2, "));
        assertThat(EisStream.validate(new ByteArrayInputStream(out.toByteArray())))
                .isEmpty();
    }

    @Test
    void findsWhatIsWrongInABatchWithItsPlace() throws IOException {
        var broken = "<Batch xmlns='urn:liaison:eis-batch:1' version='1.0' id='b' sender='s'>\n<Nemo/>\n</Batch>";

        assertThat(EisStream.validate(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                .extracting(Finding::toString)
                .containsExactly(
                        "GW-VAL-010 at line 2, column 1, /Batch[1]/(unknown)[1]: an element is missing here, or"
                                + " one stands where the schema has none");
        assertThat(EisStream.validate(new ByteArrayInputStream(new byte[] {'<', 'a', '>', (byte) 0xC3, '<'})))
                .extracting(Finding::code)
                .contains("GW-VAL-001");
    }

    @Test
    void aBatchIsNamedInPlainLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchName("\"/>", "si-spoc"));
    }

    /** Four hundred packages are twenty thousand entities, which as objects would not fit. */
    @Test
    void needsNoMoreMemoryForManyPackages(@TempDir Path folder) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ManyPackages.class.getName(),
                String.valueOf(PACKAGES),
                folder.toString());

        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();

        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("output"))
                .content()
                .contains(PACKAGES * EisGenerator.ENTITIES + " entities", "0 findings");
        assertThat(process.exitValue()).isZero();
    }

    private static ExchangePackage withoutCrimeArea(ExchangePackage exchange) {
        var is = exchange.handling();
        var handling = new Handling(
                is.originator(),
                is.reference(),
                is.purposes(),
                is.legalBasis(),
                is.classification(),
                is.codes(),
                is.handlingText(),
                "nowhere",
                is.terms(),
                is.urgency(),
                is.urgencyReason(),
                is.recipients());
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                handling,
                exchange.persons(),
                exchange.organisations(),
                exchange.locations(),
                exchange.items(),
                exchange.events(),
                exchange.convictions(),
                exchange.connections());
    }
}
