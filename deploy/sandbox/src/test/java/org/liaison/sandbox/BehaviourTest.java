// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaison.sandbox.Behaviour.Kind.DOWN;
import static org.liaison.sandbox.Behaviour.Kind.FAULT;
import static org.liaison.sandbox.Behaviour.Kind.NORMAL;
import static org.liaison.sandbox.Behaviour.Kind.REFUSE;
import static org.liaison.sandbox.Behaviour.Kind.SILENT;
import static org.liaison.sandbox.Behaviour.Kind.TWICE;
import static org.liaison.sandbox.Behaviour.Kind.WRONG_DIGEST;
import static org.liaison.sandbox.Behaviour.Kind.WRONG_SIGNATURE;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourTest {

    @TempDir
    static Path folder;

    private static RunningSandbox sandbox;

    private final TestLetter letter = TestLetter.proper();

    @BeforeAll
    static void start() throws Exception {
        sandbox = RunningSandbox.in(folder);
        sandbox.deliver(TestLetter.proper());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void behaveAgain() {
        sandbox.partner.behave(Behaviour.of(NORMAL));
    }

    @Test
    void answersLateWhenSlow() throws Exception {
        sandbox.partner.behave(Behaviour.slow(Duration.ofMillis(700)));
        var sealed = sandbox.sender.seal(letter);

        assertThatThrownBy(() -> sandbox.client.send(sealed, Duration.ofMillis(600)))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(sandbox.receipt(sealed).field("Outcome")).isEqualTo("accepted");
    }

    @Test
    void hangsUpWhenDown() {
        sandbox.partner.behave(Behaviour.of(DOWN));
        var sealed = sandbox.sender.seal(letter);

        assertThatThrownBy(() -> sandbox.client.send(sealed)).isInstanceOf(IOException.class);
        assertThat(deliveries()).isZero();
    }

    @Test
    void answersWithAReceiverFaultWhenItFails() throws Exception {
        sandbox.partner.behave(Behaviour.of(FAULT));

        var fault = sandbox.fault(sandbox.sender.seal(letter));

        assertThat(fault).startsWith("Receiver sandbox siena-sandbox: SBX-BEH-002");
        assertThat(deliveries()).isZero();
    }

    @Test
    void signsWithAKeyOfNoAuthority() throws Exception {
        sandbox.partner.behave(Behaviour.of(WRONG_SIGNATURE));
        var answer = sandbox.client.send(sandbox.sender.seal(letter));
        var trust = new HeldKey(sandbox.keys.sender, sandbox.keys.authority.certificate());

        assertThatThrownBy(() -> TestReceipt.of(answer).verified(trust)).isInstanceOf(WSSecurityException.class);
        assertThat(TestReceipt.of(answer).field("Outcome")).isEqualTo("accepted");
    }

    @Test
    void losesItsFirstAnswerSoThatTheSenderComesTwice() throws Exception {
        sandbox.partner.behave(Behaviour.of(TWICE));
        var sealed = sandbox.sender.seal(letter);

        assertThatThrownBy(() -> sandbox.client.send(sealed)).isInstanceOf(IOException.class);
        var receipt = sandbox.receipt(sealed);

        assertThat(receipt.field("Outcome")).isEqualTo("accepted");
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void certifiesOtherBytesThanItGot() throws Exception {
        var right = sandbox.receipt(sandbox.sender.seal(letter)).field("Digest");
        sandbox.partner.behave(Behaviour.of(WRONG_DIGEST));

        var receipt = sandbox.deliver(letter);

        receipt.validate();
        assertThat(receipt.field("Digest")).isNotEqualTo(right);
    }

    @Test
    void saysNothingWhenSilent() {
        sandbox.partner.behave(Behaviour.of(SILENT));
        var sealed = sandbox.sender.seal(letter);

        assertThatThrownBy(() -> sandbox.client.send(sealed, Duration.ofMillis(600)))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(deliveries()).isZero();
    }

    @Test
    void refusesWhatIsInOrder() throws Exception {
        sandbox.partner.behave(Behaviour.of(REFUSE));

        var receipt = sandbox.deliver(letter);

        receipt.validate();
        assertThat(receipt.field("Code")).isEqualTo("SBX-BEH-001");
        assertThat(deliveries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "SLOW(250)", "DOWN", "FAULT", "TWICE", "SILENT", "REFUSE"})
    void readsWhatItPrints(String text) {
        assertThat(Behaviour.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SLOW", "DOWN(5)", "SLOW(-1)", "asleep"})
    void refusesABehaviourItDoesNotKnow(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Behaviour.parse(text));
    }

    private int deliveries() {
        return sandbox.partner.accepted().stream()
                .filter(each -> each.messageId().equals(letter.messageId()))
                .mapToInt(SandboxPartner.Accepted::deliveries)
                .sum();
    }
}
