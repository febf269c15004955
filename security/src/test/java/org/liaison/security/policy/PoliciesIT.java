// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Consents.Need;
import org.liaison.security.authorise.PostgresConsents;
import org.liaison.security.authorise.Use;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.store.WritingTransactions;
import org.liaison.security.trail.PostgresTrail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in force, and what providers consented to, in a real database. */
class PoliciesIT {

    private static final SortedMap<String, byte[]> FILES =
            Bundle.read(Path.of("../deploy/config/agreements")).files();
    private static final Signer HEAD = Signer.of("head");
    private static final Signer OFFICER = Signer.of("officer");
    private static final MessageId MESSAGE = new MessageId("00000000-0000-4000-8000-000000000001");
    private static final PartnerId PROVIDER = new PartnerId("elsewhere");
    private static final PartnerId RECIPIENT = new PartnerId("third");

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;
    private static TransactionTemplate transactions;
    private static UnitOfWork work;

    private final Policy policy = new Policy(Policy.UNSIGNED, new Bundle(FILES).agreements());
    private Policies policies;
    private PolicyDesk desk;
    private PostgresConsents consents;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        var source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        work = new UnitOfWork(jdbc);
        transactions = new TransactionTemplate(new WritingTransactions(source, work));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate policy_version, consent, trail_entry");
        var trail = new PostgresTrail(work);
        policies = new Policies(
                work, trail, new Signatures(Map.of("head", HEAD.certificate(), "officer", OFFICER.certificate())));
        desk = new PolicyDesk(policies, policy, transactions, Clock.fixed(Signer.NOW, ZoneOffset.UTC));
        consents = new PostgresConsents(work, trail);
    }

    @Test
    void bringsASignedSetIntoForceAndSaysSoInTheTrail() {
        desk.activate(Signer.signed("1", FILES, HEAD, OFFICER), "admin");

        assertThat(policy.version()).isEqualTo("1");
        assertThat(policies.findInForce()).contains("1");
        assertThat(trail())
                .hasSize(1)
                .first()
                .asString()
                .contains("\"event\":\"policy-activated\"", "\"version\":\"1\"");
    }

    @Test
    void changesNothingWithoutTwoSignatures() {
        assertThatExceptionOfType(InvalidPolicy.class)
                .isThrownBy(() -> desk.activate(Signer.signed("1", FILES, HEAD), "admin"));

        assertThat(policy.version()).isEqualTo(Policy.UNSIGNED);
        assertThat(policies.findInForce()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    void goesBackToWhatWasInForceBefore() {
        desk.activate(Signer.signed("1", FILES, HEAD, OFFICER), "admin");
        desk.activate(Signer.signed("2", narrowed(), HEAD, OFFICER), "admin");
        assertThat(policy.get().find(new PartnerId("forger-sandbox"))).isEmpty();

        desk.rollback("1", "admin");

        assertThat(policy.version()).isEqualTo("1");
        assertThat(policy.get().find(new PartnerId("forger-sandbox"))).isPresent();
        assertThat(policies.versions()).extracting(Policies.Version::inForce).containsOnlyOnce(true);
        assertThat(trail()).hasSize(3);
    }

    @Test
    void goesBackToNothingThatNeverWas() {
        assertThatExceptionOfType(InvalidPolicy.class).isThrownBy(() -> desk.rollback("0", "admin"));
    }

    @Test
    void aVersionIsNotUsedTwice() {
        desk.activate(Signer.signed("1", FILES, HEAD, OFFICER), "admin");

        assertThatExceptionOfType(InvalidPolicy.class)
                .isThrownBy(() -> desk.activate(Signer.signed("1", narrowed(), HEAD, OFFICER), "admin"));

        assertThat(policies.findInForce()).contains("1");
    }

    @Test
    void anotherProcessTakesOverWhatIsInForce() {
        var other = new Policy(Policy.UNSIGNED, new Bundle(FILES).agreements());
        desk.activate(Signer.signed("2", narrowed(), HEAD, OFFICER), "admin");

        new PolicyDesk(policies, other, transactions, Clock.systemUTC()).refresh();

        assertThat(other.version()).isEqualTo("2");
        assertThat(other.get().find(new PartnerId("forger-sandbox"))).isEmpty();
    }

    @Test
    void findsAConsentForThatUseThatRecipientAndThatPart() {
        record(null, "p1", null);

        assertThat(consents.find(need("p1", RECIPIENT, Use.FORWARD), Signer.NOW))
                .isPresent();
        assertThat(consents.find(need("p2", RECIPIENT, Use.FORWARD), Signer.NOW))
                .isEmpty();
        assertThat(consents.find(need("p1", PROVIDER, Use.FORWARD), Signer.NOW)).isEmpty();
        assertThat(consents.find(need("p1", null, Use.FORWARD), Signer.NOW)).isEmpty();
        assertThat(consents.find(need("p1", RECIPIENT, Use.JUDICIAL_EVIDENCE), Signer.NOW))
                .isEmpty();
        assertThat(trail()).hasSize(1).first().asString().contains("\"event\":\"consent-recorded\"");
    }

    @Test
    void aConsentRunsOut() {
        record(Signer.NOW.plusSeconds(60), null, null);

        assertThat(consents.find(need("p1", RECIPIENT, Use.FORWARD), Signer.NOW))
                .isPresent();
        assertThat(consents.find(need("p1", RECIPIENT, Use.FORWARD), Signer.NOW.plusSeconds(61)))
                .isEmpty();
    }

    @Test
    void aConsentToTheirMessageCoversWhatWeMadeOfIt() {
        record(null, null, "their-7");
        var another = new MessageId("00000000-0000-4000-8000-000000000002");

        assertThat(consents.find(new Need(PROVIDER, another, "their-7", "p1", RECIPIENT, Use.FORWARD), Signer.NOW))
                .isPresent();
        assertThat(consents.find(new Need(PROVIDER, another, "their-8", "p1", RECIPIENT, Use.FORWARD), Signer.NOW))
                .isEmpty();
        assertThat(consents.find(
                        new Need(PROVIDER, another, MESSAGE.value(), "p1", RECIPIENT, Use.FORWARD), Signer.NOW))
                .isPresent();
    }

    private void record(@Nullable Instant until, @Nullable String part, @Nullable String theirs) {
        transactions.executeWithoutResult(status -> consents.record(new PostgresConsents.Recorded(
                MESSAGE, PROVIDER, theirs, part, RECIPIENT, Use.FORWARD, "letter 1", "officer", Signer.NOW, until)));
    }

    private static Need need(String part, @Nullable PartnerId recipient, Use use) {
        return new Need(PROVIDER, MESSAGE, null, part, recipient, use);
    }

    private static List<String> trail() {
        return jdbc.queryForList("select body from trail_entry order by id", String.class);
    }

    private static SortedMap<String, byte[]> narrowed() {
        var files = new TreeMap<>(FILES);
        files.remove("forger-sandbox.yaml");
        files.computeIfPresent(
                "siena-sandbox.yaml",
                (name, bytes) -> (new String(bytes, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
