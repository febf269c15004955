// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liaison.schemas.message.Station;

/**
 * Every station breaks with an exception that quotes people, every sample comes through the directory under a name that
 * names people, and then everything that was written anywhere is searched for them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NothingLeaksIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<String> answers = new ArrayList<>();
    private Site site;
    private Path breaks;
    private Path inbox;
    private List<Path> records;
    private Needles needles;
    private GatewayProcess gateway;
    private Database database;

    @BeforeAll
    void breakEverything() throws Exception {
        site = Site.named("leaks");
        breaks = Files.createDirectories(site.home().resolve("breaks"));
        inbox = site.data().resolve("inbox");
        records = records();
        needles = Needles.of(records);
        gateway = site.gateway(List.of("-D" + Saboteur.BREAK + "=" + breaks), site.partner("siena-sandbox"));
        database = new Database(site.databaseUrl());
        breakTheDoors();
        breakTheWay();
        breakTheDelivery();
        handInEverySample();
        await("all ended").atMost(PATIENCE).until(() -> open().equals(List.of("0")));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void theNeedlesAreInTheInputAndEveryStationBroke() throws IOException {
        assertThat(needles.words()).hasSizeGreaterThan(100).contains("Nowhere", "1984-03-07", "198.51.100.23");
        assertThat(needles.inFiles(Product.CASES)).hasSizeGreaterThan(200);
        try (var left = Files.list(breaks)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void nobodyIsInTheLog() {
        assertThat(site.said()).contains("a station broke", "an attempt failed");
        assertThat(needles.in(site.said())).isEmpty();
    }

    @Test
    void nobodyIsInAnAnswer() {
        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(needles.in(String.join("\n", answers))).isEmpty();
    }

    @Test
    void nobodyIsInMetricsOrHealth() throws Exception {
        var metrics = gateway.get("/actuator/prometheus").body();
        var health = gateway.get("/actuator/health").body();

        assertThat(metrics).contains("liaison_station_seconds");
        assertThat(health).contains("UP");
        assertThat(needles.in(metrics + health)).isEmpty();
    }

    @Test
    void nobodyIsInTheDatabaseInClear() throws Exception {
        var everything = database.everything();

        assertThat(List.of("GW-SYS-007", "GW-VAL-010")).allMatch(everything::contains);
        assertThat(needles.in(everything)).isEmpty();
    }

    @Test
    void nobodyIsInAFileOfDatabaseOrBroker() throws IOException {
        assertThat(needles.inFiles(site.data().resolve("postgres"))).isEmpty();
        assertThat(needles.inFiles(site.data().resolve("broker"))).isEmpty();
    }

    @Test
    void nobodyIsInTheExportedTrail() throws Exception {
        var trail = site.trail();

        assertThat(trail.verify()).returns(0, Run::exit);
        assertThat(needles.in(Files.readString(trail.file()))).isEmpty();
    }

    @Test
    void nobodyIsInAFindingsFile() throws IOException {
        try (var files = Files.newDirectoryStream(inbox.resolve("refused"), "*.findings.txt")) {
            var texts = new ArrayList<String>();
            for (var file : files) {
                texts.add(Files.readString(file));
            }
            assertThat(texts).hasSizeGreaterThan(5);
            assertThat(needles.in(String.join("\n", texts))).isEmpty();
        }
    }

    @Test
    void nobodyIsOnAPageOfTheAuditor() throws Exception {
        var auditor = Auditor.signedIn(gateway.address(), gateway.password("auditor"));
        var messages = database.column("select id from message");
        auditor.justify(messages.getFirst());

        var pages = new ArrayList<>(List.of(auditor.page("/console")));
        for (var message : messages) {
            pages.add(auditor.page("/console/messages/" + message));
        }

        assertThat(messages).hasSizeGreaterThan(20); // more looks than the pool has connections
        assertThat(pages.getFirst().contains(messages.getLast())).isTrue();
        assertThat(pages.subList(1, pages.size())).allMatch(page -> page.contains("digest"));
        assertThat(needles.in(String.join("\n", pages))).isEmpty();
    }

    private void breakTheDoors() throws Exception {
        breakAt(Station.INGEST);
        var answer = gateway.handIn(Request.numbered(1));
        answers.add(answer.body());
        assertThat(answer.status()).isEqualTo(500);

        breakAt(Station.INGEST);
        drop("Probus-Nowhere-twice.xml", Request.numbered(1).record());
        await("the directory takes it again").atMost(PATIENCE).until(() -> in("done"), names -> !names.isEmpty());
        await("it is through").atMost(PATIENCE).until(() -> open().equals(List.of("0")));
    }

    /** Five stations break one after the other, which is as often as a record is tried. */
    private void breakTheWay() throws Exception {
        breakAt(Station.VALIDATE, Station.CONVERT, Station.AUTHORISE, Station.RENDER, Station.SEAL);
        var answer = gateway.handIn(Request.numbered(2));
        answers.add(answer.body());
        Outcomes.of(gateway, List.of(answer.message())).areAllEnded();
        answers.add(gateway.progress(answer.message()).toString());
    }

    private void breakTheDelivery() throws Exception {
        breakAt(Station.DISPATCH, Station.RECEIPT);
        var answer = gateway.handIn(Request.numbered(3));
        Outcomes.of(gateway, List.of(answer.message())).areAllDelivered();
        answers.add(gateway.progress(answer.message()).toString());
    }

    private void handInEverySample() throws Exception {
        for (var record : records) {
            answers.add(gateway.handIn(new Request(
                            "key-" + Objects.requireNonNull(record.getParent()).getFileName(),
                            Files.readAllBytes(record)))
                    .body());
        }
        for (var record : records) {
            drop(
                    "Testa-Nobody-" + Objects.requireNonNull(record.getParent()).getFileName() + ".xml",
                    Files.readAllBytes(record));
        }
        await("taken")
                .atMost(PATIENCE)
                .until(() -> in("").isEmpty() && in(".taken").isEmpty());
    }

    private void breakAt(Station... stations) throws IOException {
        for (var station : stations) {
            Files.writeString(breaks.resolve(station.word()), needles.asParserText());
        }
    }

    private void drop(String name, byte[] record) throws IOException {
        var part = Files.write(inbox.resolve(name + ".part"), record);
        Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> in(String place) throws IOException {
        try (var files = Files.newDirectoryStream(inbox.resolve(place), "*.xml")) {
            var names = new ArrayList<String>();
            files.forEach(each -> names.add(each.getFileName().toString()));
            return names;
        }
    }

    private List<String> open() throws Exception {
        return database.column("select count(*) from message where closed_at is null");
    }

    private static List<Path> records() throws IOException {
        try (var files = Files.walk(Product.CASES)) {
            return files.filter(each -> each.getFileName().toString().equals("1-ingest.xml"))
                    .toList();
        }
    }
}
