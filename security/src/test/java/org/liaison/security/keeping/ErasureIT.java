// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.notice.Ground;
import org.liaison.security.keeping.Erasure.Extent;
import org.liaison.security.trail.KeepingEvent;
import org.liaison.security.trail.NoteKey;
import org.liaison.security.trail.SignedNote;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Shredder;
import org.liaison.security.vault.Vault;

class ErasureIT {

    private House house;

    @BeforeEach
    void empty() {
        house = House.empty();
    }

    @Test
    void nothingOfTheMessageCanBeOpenedOrMatchedAnyMore() {
        var message = house.delivered();

        var proof = done(erase(message, Extent.EVERYTHING));

        assertThatThrownBy(() -> house.vault.openOriginal(message)).isInstanceOf(Vault.Erased.class);
        assertThatThrownBy(() -> house.vault.open(message, Vault.Kind.RECEIPT, House.PARTNER))
                .isInstanceOf(Vault.Erased.class);
        assertThat(count("payload", message)).isZero();
        assertThat(count("data_key", message)).isZero();
        assertThat(house.column("fingerprint", byte[].class, message)).isNull();
        assertThat(house.column("idempotency_key", String.class, message)).isNull();
        assertThat(house.column("findings", String.class, message)).isEqualTo("GW-VAL-104");
        assertThat(house.jdbc.queryForMap("select body_digest, reason from delivery"))
                .containsEntry("body_digest", null)
                .containsEntry("reason", null);
        assertThat(proof.payloads()).isEqualTo(4);
    }

    @Test
    void theTrailStaysProvableAndHoldsTheDigestOfTheProof() {
        var message = house.delivered();
        house.publish();

        var proof = done(erase(message, Extent.EVERYTHING));
        house.publish();

        var verdict = house.log.verify(message);
        assertThat(verdict.proven()).as(verdict.explanation()).isTrue();
        assertThat(verdict.entries()).isEqualTo(2);
        assertThat(house.log.entriesOf(message)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("erased");
            assertThat(entry.body()).contains(proof.digest().hex(), "\"ground\":\"data-subject\"", "\"payloads\":4");
        });
    }

    @Test
    void theProofIsSignedByTheLogsKeyAndSaysWhatIsGone() {
        var message = house.delivered();
        house.publish();
        var wrapped = house.jdbc.queryForObject(
                "select encode(sha256(wrapped), 'hex') from data_key where message_id = ?",
                String.class,
                Rows.uuid(message));

        var note = done(erase(message, Extent.EVERYTHING)).note();

        assertThat(note.lines())
                .contains(
                        "liaison.example/keeping",
                        "liaison deletion proof 1",
                        "message " + message,
                        "ground data-subject",
                        "by officer_with_a_space",
                        "wrapped-key-sha256 " + wrapped,
                        "destroyed original",
                        "destroyed receipt siena-sandbox",
                        "log-size-before 1");
        assertThat(SignedNote.isSignedBy(house.key, note)).isTrue();
        assertThat(SignedNote.isSignedBy(house.key, note.replace("ground data-subject", "ground court-order")))
                .isFalse();
        assertThat(SignedNote.isSignedBy(house.key, note + note)).isFalse();
        assertThat(SignedNote.isSignedBy(new NoteKey("liaison.example/keeping", new byte[32]), note))
                .isFalse();
        assertThat(house.erasure.proofs(message))
                .extracting(DeletionProof::note)
                .containsExactly(note);
    }

    @Test
    void receiptsCanOutliveTheContentUnderAKeyThatOpensNothingElse() {
        var message = house.delivered();
        var old = house.vault.openOriginal(message).key();

        var proof = done(erase(message, Extent.CONTENT));

        var receipt = house.vault.open(message, Vault.Kind.RECEIPT, House.PARTNER);
        assertThat(new String(receipt.bytes(), StandardCharsets.UTF_8)).isEqualTo("receipt");
        assertThat(receipt.key().digest(House.CONTENT)).isNotEqualTo(old.digest(House.CONTENT));
        assertThatThrownBy(() -> house.vault.openOriginal(message)).isInstanceOf(Vault.Erased.class);
        assertThat(proof.note().lines()).contains("kept receipt siena-sandbox").doesNotContain("kept original");

        done(erase(message, Extent.EVERYTHING));

        assertThat(count("payload", message)).isZero();
        assertThat(house.erasure.proofs(message)).hasSize(2);
    }

    @Test
    void isErasedOnce() {
        var message = house.delivered();
        done(erase(message, Extent.EVERYTHING));

        assertThat(code(erase(message, Extent.EVERYTHING))).isEqualTo("GW-KEE-004");
        assertThat(code(erase(message, Extent.CONTENT))).isEqualTo("GW-KEE-004");
        assertThat(house.events(message)).containsExactly("ingested", "erased");
    }

    @Test
    void nobodyErasesWhatIsHeldNorWhatIsNotThere() {
        var message = house.delivered();
        house.holds.place(message, Holds.Ground.PROCEEDINGS, new FileNumber("K-12/2026"), "officer");

        assertThat(code(erase(message, Extent.CONTENT))).isEqualTo("GW-KEE-003");
        assertThat(code(erase(new MessageId("00000000-0000-4000-8000-000000000001"), Extent.CONTENT)))
                .isEqualTo("GW-KEE-005");
        assertThat(house.vault.openOriginal(message).bytes()).isEqualTo(House.CONTENT);
    }

    @Test
    void theSameRecordHandedInTwiceIsErasedTwice() {
        var message = house.delivered();
        var again = house.duplicateOf(message);

        done(erase(message, Extent.EVERYTHING));

        assertThatThrownBy(() -> house.vault.openOriginal(again)).isInstanceOf(Vault.Erased.class);
        assertThat(house.erasure.proofs(again)).hasSize(1);
        assertThat(house.events(again)).endsWith("erased");
    }

    @Test
    void whatHasNotLeftDoesNotLeave() {
        var waiting = house.underWay("sealed", 0);
        var tried = house.underWay("sending", 2);

        done(erase(waiting, Extent.EVERYTHING));
        done(erase(tried, Extent.EVERYTHING));

        assertThat(house.jdbc.queryForList("select state || ' ' || code from delivery", String.class))
                .containsOnly("withdrawn GW-KEE-002");
        assertThat(house.column("state", String.class, waiting)).isEqualTo("closed");
        assertThat(house.events(tried)).containsExactly("ingested", "withdrawn", "erased");
        assertThat(body(tried, "withdrawn")).contains("\"mayHaveLeft\":true");
        assertThat(body(waiting, "withdrawn")).contains("\"mayHaveLeft\":false");
    }

    @Test
    void aReceiptThatComesTooLateIsNotKept() {
        var message = house.underWay("sending", 1);
        var key = house.vault.openOriginal(message).key();
        done(erase(message, Extent.EVERYTHING));

        house.transactions.executeWithoutResult(status ->
                house.vault.putOnce(key, Vault.Kind.RECEIPT, House.PARTNER, "late".getBytes(StandardCharsets.UTF_8)));

        assertThat(count("payload", message)).isZero();
    }

    @Test
    void whatCannotBeTrailedIsNotErased() {
        var message = house.delivered();
        Trail broken = events -> {
            if (events.stream().anyMatch(KeepingEvent.Erased.class::isInstance)) {
                throw new IllegalStateException("no trail");
            }
        };
        var frame = new Frame(house.frame.work(), house.transactions, broken, house.clock);
        var erasure = new Erasure(
                frame, new Shredder(frame.work(), house.vault), new Holds(frame), new UnusedSigner(house.key));

        assertThatIllegalStateException().isThrownBy(() -> erasure.erase(order(message, Extent.EVERYTHING)));

        assertThat(house.vault.openOriginal(message).bytes()).isEqualTo(House.CONTENT);
        assertThat(house.erasure.proofs(message)).isEmpty();
    }

    private Verdict<DeletionProof> erase(MessageId message, Extent extent) {
        return house.erasure.erase(order(message, extent));
    }

    private static Erasure.Order order(MessageId message, Extent extent) {
        return new Erasure.Order(message, extent, Ground.DATA_SUBJECT, "officer with a space");
    }

    private String body(MessageId message, String event) {
        return house.jdbc
                .queryForList(
                        "select body from trail_entry where message_id = ? and event = ?",
                        String.class,
                        Rows.uuid(message),
                        event)
                .getFirst();
    }

    private long count(String table, MessageId message) {
        return house.jdbc
                .queryForList("select 1 from " + table + " where message_id = ?", Integer.class, Rows.uuid(message))
                .size();
    }

    private static <T> T done(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }

    private static String code(Verdict<?> verdict) {
        return ((Verdict.Objected<?>) verdict).finding().code();
    }

    /** A signer whose signature nobody looks at. */
    private record UnusedSigner(NoteKey key) implements org.liaison.security.trail.LogSigner {

        @Override
        public String origin() {
            return key.name();
        }

        @Override
        public byte[] sign(byte[] text) {
            return new byte[64];
        }

        @Override
        public byte[] publicKey() {
            return new byte[32];
        }
    }
}
