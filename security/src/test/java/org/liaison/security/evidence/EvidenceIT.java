// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Consents;
import org.liaison.security.cms.CertificateFiles;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;
import org.liaison.security.cms.Trust;
import org.liaison.security.container.Archiving;
import org.liaison.security.container.Contained;
import org.liaison.security.container.Container;
import org.liaison.security.container.ContainerCheck;
import org.liaison.security.container.ContainerSeal;
import org.liaison.security.container.Containers;
import org.liaison.security.container.DataObject;
import org.liaison.security.container.Verdict;
import org.liaison.security.evidence.EvidenceBundle.Order;
import org.liaison.security.evidence.EvidenceBundle.Use;
import org.liaison.security.keys.DemoKeys;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.RingLogSigner;
import org.liaison.security.stamp.EmbeddedTsa;
import org.liaison.security.stamp.Standing;
import org.liaison.security.stamp.TimeStamps;
import org.liaison.security.stamp.Token;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.store.WritingTransactions;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.NoteKey;
import org.liaison.security.trail.PostgresTrail;
import org.liaison.security.trail.PostgresTrailLog;
import org.liaison.security.trail.Sequencer;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Containers in a real database: stamped when the authority is there, archived, handed out. */
class EvidenceIT {

    private static final PartnerId PARTNER = new PartnerId("siena-sandbox");
    private static final Deadlines DEADLINES =
            new Deadlines(Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(90));

    @TempDir
    static Path keys;

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;
    private static UnitOfWork work;
    private static TransactionTemplate transactions;
    private static KeyRing ring;
    private static Vault vault;
    private static KeptContainers containers;

    private final Hand clock = new Hand(Instant.now());
    private final Tsa tsa = new Tsa();
    private Stamper stamper;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        var source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        work = new UnitOfWork(jdbc);
        transactions = new TransactionTemplate(new WritingTransactions(source, work));
        DemoKeys.makeIfAbsent(keys, List.of("siena-sandbox"));
        ring = KeyRing.open(keys);
        vault = new Vault(work, ring);
        containers = new KeptContainers(work, vault, DEADLINES);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate container");
        stamper = new Stamper(
                containers,
                vault,
                new PostgresTrail(work),
                new Stamper.Tools(
                        tsa, new Archiving(tsa, CertificateFiles.crls(keys)), DEADLINES, clock, transactions));
    }

    @Test
    void stampsAfterTheCommitWhatWasSealedWithoutAStamp() {
        var message = sealed();

        assertThat(level(message)).isEqualTo("B");
        assertThat(stamper.run()).isEqualTo(1);

        assertThat(level(message)).isEqualTo("T");
        assertThat(row(message)).isEqualTo("stamped qualified false");
        assertThat(trailOf(message)).contains("\"event\":\"time-stamped\"", "\"late\":false", "\"qualified\"");
        assertThat(stamper.run()).as("nothing more is due").isZero();
        assertThat(containers.findOldestUnstamped()).isEmpty();
    }

    @Test
    void asksTheAuthorityOutsideOfEveryTransaction() {
        sealed();

        stamper.run();

        assertThat(tsa.askedWithinATransaction).isFalse();
        assertThat(tsa.asked).isEqualTo(1);
    }

    @Test
    void triesAgainLaterWhileTheAuthorityIsAwayAndSaysThatItWasLate() {
        var message = sealed();
        var sealedAt = clock.instant();
        tsa.away = true;

        stamper.run();
        assertThat(stamper.run()).as("not at once").isZero();
        assertThat(row(message)).isEqualTo("sealed null false");
        assertThat(containers.findOldestUnstamped()).contains(sealedAt);

        clock.now = sealedAt.plus(Duration.ofMinutes(16));
        tsa.away = false;
        stamper.run();

        assertThat(row(message)).isEqualTo("stamped qualified true");
        assertThat(trailOf(message)).contains("\"late\":true");
    }

    @Test
    void archivesAndRenewsInTime() {
        var message = sealed();
        stamper.run();

        clock.now = clock.now.plus(Duration.ofDays(31));
        assertThat(stamper.run()).isEqualTo(1);
        assertThat(row(message)).startsWith("archived");
        assertThat(level(message)).isEqualTo("LTA");
        assertThat(trailOf(message)).contains("\"event\":\"container-archived\"");
        assertThat(stamper.run()).isZero();

        clock.now = ring.certificate("tsa").getNotAfter().toInstant().minus(Duration.ofDays(80));
        assertThat(stamper.run()).isEqualTo(1);
        assertThat(level(message)).isEqualTo("LTA");
        assertThat(Container.read(open(message)).find("META-INF/timestamp2.tst"))
                .isPresent();
    }

    @Test
    void forgetsWhatWasErased() {
        var message = sealed();
        jdbc.update("delete from data_key where message_id = ?", UUID.fromString(message.value()));

        stamper.run();

        assertThat(jdbc.queryForObject("select count(*) from container", Integer.class))
                .isZero();
    }

    @Test
    void handsOutABundleThatHoldsAndProvesTheTrail() {
        var message = sealed();
        stamper.run();
        consult(message);
        var log = new PostgresTrailLog(jdbc, NoteKey.of(new RingLogSigner(ring, "log.example/test")));

        var bundle = bundle(log, message, Use.AUDIT);
        var vkey = NoteKey.of(new RingLogSigner(ring, "log.example/test")).vkey();
        var result = new BundleCheck(check(), vkey).verify(bundle);

        assertThat(result)
                .isInstanceOfSatisfying(
                        BundleCheck.Result.Holds.class,
                        holds -> assertThat(holds.lines())
                                .anyMatch(line -> line.startsWith("seal: level T"))
                                .anyMatch(line -> line.startsWith("container: level T"))
                                .contains("trail: 2 entries are in the signed log"));
        assertThat(Container.read(bundle).documents())
                .extracting(each -> each.name())
                .containsExactly("envelope.xml", "container.asice", "document.xml", "trail.jsonl", "manifest.json");

        var other = NoteKey.of(new RingLogSigner(ring, "log.example/other")).vkey();
        assertThat(new BundleCheck(check(), other).verify(bundle))
                .isInstanceOfSatisfying(
                        BundleCheck.Result.Fails.class,
                        fails -> assertThat(fails.finding().code()).isEqualTo("GW-SEA-061"));
    }

    @Test
    void handsOutWhatIsOurOwnWhateverItIsMarked() {
        var message = sealed();
        jdbc.update("update message set codes = '{H1,H2}' where id = ?", UUID.fromString(message.value()));

        assertThat(rules().findObjection(order(message, Use.JUDICIAL))).isEmpty();
        assertThat(rules().findObjection(order(message, Use.AUDIT))).isEmpty();
    }

    @Test
    void asksTheProviderBeforeWhatItGaveUsGoesBeforeACourt() {
        var received = received("{H1}");
        var forwarded = sealed();
        jdbc.update(
                "update message set origin = ? where id = ?",
                UUID.fromString(received.value()),
                UUID.fromString(forwarded.value()));

        for (var message : List.of(received, forwarded)) {
            assertThat(rules().findObjection(order(message, Use.JUDICIAL))).hasValueSatisfying(finding -> {
                assertThat(finding.code()).isEqualTo("GW-SEA-062");
                assertThat(finding.rule()).contains("Art. 19(2)", "no consent of siena-sandbox", "H1");
            });
        }
    }

    @Test
    void putsBeforeACourtWhatItsProviderMarkedForIt() {
        assertThat(rules().findObjection(order(received("{H0}"), Use.JUDICIAL))).isEmpty();
    }

    private static HandledEvidence rules() {
        return new HandledEvidence(work, Consents.NONE, Clock.systemUTC());
    }

    /** A message that the partner sent us. */
    private MessageId received(String codes) {
        var message = message();
        jdbc.update(
                "update message set direction = 'in', codes = ?::text[] where id = ?",
                codes,
                UUID.fromString(message.value()));
        jdbc.update("""
                insert into arrival (partner, stated, message_id, package, signature, outcome, received_at)
                values ('siena-sandbox', gen_random_uuid(), ?, '', '', 'accepted', now())
                """, UUID.fromString(message.value()));
        return message;
    }

    @Test
    void hasNoEvidenceOfWhatWasNeverSealed() {
        var log = new PostgresTrailLog(jdbc, NoteKey.of(new RingLogSigner(ring, "log.example/test")));

        assertThatThrownBy(() -> bundle(log, message(), Use.AUDIT)).isInstanceOf(Vault.Erased.class);
    }

    private byte[] bundle(PostgresTrailLog log, MessageId message, Use use) {
        var seal = new ContainerSeal(ring.signatory("seal"), null, clock);
        return new EvidenceBundle(vault, log, seal, tsa).of(order(message, use));
    }

    private static Order order(MessageId message, Use use) {
        return new Order(message, PARTNER, use, "tester", "audit 1");
    }

    private void consult(MessageId message) {
        transactions.executeWithoutResult(status -> new PostgresTrail(work)
                .append(new AccessEvent.Consulted(clock.instant(), message, "tester", "evidence", "audit 1")));
        var sequencer =
                new Sequencer(jdbc, transactions, new RingLogSigner(ring, "log.example/test"), Clock.systemUTC());
        while (sequencer.runOnce() != 0) {
            Thread.onSpinWait();
        }
    }

    /** As the station leaves it, stamp still to come. */
    private MessageId sealed() {
        var message = message();
        var container = new ContainerSeal(ring.signatory("seal"), null, clock)
                .seal(List.of(
                        Containers.documents("O'Nowhere").getFirst(),
                        new DataObject("manifest.json", "application/json", new byte[] {'{', '}'})));
        transactions.executeWithoutResult(status -> {
            DataKey key = vault.create(message);
            vault.put(key, Vault.Kind.SIGNED, PARTNER, "<env/>".getBytes(StandardCharsets.UTF_8));
            containers.keep(
                    key,
                    new Header(message, "si-case", clock.instant(), PARTNER),
                    new Contained(container.bytes(), ring.signatory("seal").scheme(), null, Standing.QUALIFIED),
                    clock.instant());
        });
        return message;
    }

    private static MessageId message() {
        var id = new MessageId(UUID.randomUUID().toString());
        var now = Timestamp.from(Instant.now());
        jdbc.update("""
                insert into message (id, format, door, deliverer, fingerprint, state, received_at, next_attempt_at)
                values (?, 'si-case', 'rest', 'test', ?, 'ingested', ?, ?)
                """, UUID.fromString(id.value()), id.value().getBytes(StandardCharsets.US_ASCII), now, now);
        return id;
    }

    private String level(MessageId message) {
        var verdict = check().verify(open(message));
        assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        return ((Verdict.Valid) verdict).level();
    }

    private ContainerCheck check() {
        var authorities = Set.copyOf(ring.authorities());
        return new ContainerCheck(new Trust(authorities, authorities, List.of(), false), clock);
    }

    private static byte[] open(MessageId message) {
        return vault.open(message, Vault.Kind.CONTAINER, PARTNER).bytes();
    }

    private static String row(MessageId message) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select state || ' ' || coalesce(standing, 'null') || ' ' || late from container where message_id = ?",
                String.class,
                UUID.fromString(message.value())));
    }

    private static String trailOf(MessageId message) {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "select body from trail_entry where message_id = ? order by id",
                        String.class,
                        UUID.fromString(message.value())));
    }

    /** An authority elsewhere that may be away. */
    private final class Tsa implements TimeStamps {

        private boolean away;
        private boolean askedWithinATransaction;
        private int asked;

        @Override
        public Token stamp(Hash hash, byte[] imprint) {
            asked++;
            askedWithinATransaction |= TransactionSynchronizationManager.isActualTransactionActive();
            if (away) {
                throw new Objection("GW-SEA-031", "authority", "it answers");
            }
            return new EmbeddedTsa(ring.signatory("tsa"), clock, EmbeddedTsa.POLICY).stamp(hash, imprint);
        }

        @Override
        public Standing standing() {
            return Standing.QUALIFIED;
        }
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {

        private Instant now;

        Hand(Instant now) {
            this.now = now.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
