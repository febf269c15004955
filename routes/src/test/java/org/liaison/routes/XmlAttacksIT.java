// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.routes.accept.DoorServer;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Keys;
import org.liaison.routes.given.RawClient;
import org.liaison.security.given.Forge;
import org.liaison.security.given.Identity;
import org.liaison.security.given.Plan;

/** Everything known that is done to signed XML, over real TLS against the running door. Nothing gets in, nothing gets out. */
class XmlAttacksIT {

    @TempDir
    private static Path directory;

    private static InboundWay way;
    private static Canaries canaries;
    private static RawClient partner;
    private static int shots;

    @BeforeAll
    static void open() throws Exception {
        Database.SHARED.empty();
        way = InboundWay.start();
        canaries = new Canaries(directory);
        partner = new RawClient(way.door.address(), InboundWay.identity(InboundWay.PARTNER, "tls"), way.ring);
    }

    @AfterEach
    void nothingWasResolved() {
        assertThat(canaries.asked()).isZero();
    }

    @AfterAll
    static void close() throws IOException {
        try {
            assertThat(shots).isGreaterThanOrEqualTo(300);
            assertThat(canaries.reads()).as("file canary").isZero();
            canaries.sing();
            assertThat(canaries.reads()).as("it would have been heard").isPositive();
        } finally {
            canaries.close();
            way.close();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedWithItsCodeAndLeavesNothing(Attack attack) throws Exception {
        int inbox = way.rows("inbox");
        shots++;

        var said = attack.shot().at(partner);

        assertThat(said.code()).isEqualTo(attack.code());
        assertThat(said.accepts()).isFalse();
        assertThat(said.status()).isNotEqualTo(0).isNotEqualTo(503);
        assertThat(said.status() == 200).isEqualTo(said.isReceipt());
        assertThat(said.text()).doesNotContain("Nowhere", "Probus", "canary");
        assertThat(way.rows("inbox")).isEqualTo(inbox);
    }

    static List<Attack> attacks() {
        var attacks = new ArrayList<Attack>();
        attacks.addAll(new WrappingAttacks(way).all());
        attacks.addAll(new TextAttacks(way, canaries).all());
        attacks.addAll(new SealAttacks(way, canaries).all());
        attacks.addAll(new AddressAttacks(way).all());
        attacks.addAll(new RequestAttacks(way).all());
        return attacks;
    }

    @Test
    void theUnchangedEnvelopeIsAcceptedSoThatTheRefusalsMeanSomething() throws Exception {
        assertThat(partner.post(way.sealed(InboundWay.letter())).accepts()).isTrue();
        assertThat(partner.post(
                                Forge.bytes(way.forge.document(InboundWay.letter(), Plan.asAgreed())),
                                "Content-Type: application/soap+xml; charset=UTF-8; action=\"urn:liaison:siena-like:1:deliver\"")
                        .accepts())
                .isTrue();
    }

    @Test
    void theSameBytesAgainAreAnsweredAgainAndTakenOnce() throws Exception {
        int inbox = way.rows("inbox");
        var envelope = way.sealed(InboundWay.letter());

        assertThat(partner.post(envelope).accepts()).isTrue();
        assertThat(partner.post(envelope).accepts()).isTrue();

        assertThat(way.rows("inbox")).isEqualTo(inbox + 1);
    }

    @Test
    void bytesOfOnePartnerSentByAnotherAreRefused() throws Exception {
        int inbox = way.rows("inbox");
        var other = new RawClient(way.door.address(), InboundWay.identity(Keys.NARROW, "tls"), way.ring);

        var said = other.post(way.sealed(InboundWay.letter()));

        assertThat(said.code()).isEqualTo("GW-OPN-004");
        assertThat(way.rows("inbox")).isEqualTo(inbox);
    }

    @Test
    void aCertificateOfTheAuthorityThatIsNobodysGetsNoFurtherThanTheDoor() throws Exception {
        var nobody = new RawClient(way.door.address(), Identity.of(Keys.directory(), "gateway", "tls"), way.ring);

        assertThat(nobody.post(way.sealed(InboundWay.letter())).code()).isEqualTo("GW-ACP-001");
    }

    @Test
    void whoHasNoCertificateOfTheAuthorityDoesNotGetTls() {
        var none = new RawClient(way.door.address(), null, way.ring);
        var strange = new RawClient(
                way.door.address(),
                Identity.lookingLike(
                        InboundWay.identity(InboundWay.PARTNER, "tls").certificate()),
                way.ring);

        assertThat(answerTo(none)).isZero();
        assertThat(answerTo(strange)).isZero();
        assertThatThrownBy(() -> partner.connect("TLSv1.2")).isInstanceOf(IOException.class);
    }

    /** TLS 1.3 tells a client only with the first answer that its certificate was refused. */
    private static int answerTo(RawClient client) {
        try {
            return client.post(way.sealed(InboundWay.letter())).status();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void whoSendsTooSlowlyIsCutOff() throws Exception {
        var limits = new DoorServer.Limits(1024 * 1024, 4, 500, Duration.ofSeconds(1));
        try (var impatient = InboundWay.start(limits);
                var socket = new RawClient(
                                impatient.door.address(),
                                InboundWay.identity(InboundWay.PARTNER, "tls"),
                                impatient.ring)
                        .connect("TLSv1.3")) {
            socket.getOutputStream()
                    .write(
                            "POST /siena HTTP/1.1\r\nHost: x\r\nContent-Type: application/soap+xml\r\nContent-Length: 9\r\n\r\n<"
                                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

            var answer = socket.getInputStream().readAllBytes();

            assertThat(new String(answer, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("accepted");
        }
    }
}
