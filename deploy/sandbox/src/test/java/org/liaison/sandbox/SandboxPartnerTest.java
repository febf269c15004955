// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxPartnerTest {

    @TempDir
    static Path folder;

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = RunningSandbox.in(folder);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void answersASealedPackageWithASignedReceiptOverItsBody() throws Exception {
        var letter = TestLetter.proper();
        var sealed = sandbox.sender.seal(letter);

        var receipt = sandbox.receipt(sealed);

        receipt.validate();
        assertThat(receipt.field("MessageId")).isEqualTo(letter.messageId());
        assertThat(receipt.field("From")).isEqualTo(TestKeys.SELF);
        assertThat(receipt.field("To")).isEqualTo(TestKeys.SENDER);
        assertThat(receipt.field("Outcome")).isEqualTo("accepted");
        assertThat(receipt.field("Digest")).isEqualTo(firstDigestIn(sealed));
        assertThat(sandbox.partner.accepted()).contains(new SandboxPartner.Accepted(letter.messageId(), 1, 1));
    }

    @Test
    void opensWhatIsEncryptedForAnRsaKey(@TempDir Path rsaFolder) throws Exception {
        try (var rsa = RunningSandbox.in(rsaFolder, new TestKeys(true))) {
            var receipt = rsa.deliver(TestLetter.proper());

            assertThat(receipt.field("Outcome")).isEqualTo("accepted");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNSIGNED,         SBX-SEC-002",
        "NO_TIMESTAMP,     SBX-SEC-002",
        "OLD_TIMESTAMP,    SBX-SEC-001",
        "WEAK_CIPHER,      SBX-SEC-001",
        "WEAK_SIGNATURE,   SBX-SEC-001",
        "KEY_IDENTIFIER,   SBX-SEC-001",
        "SPOILED,          SBX-SEC-001",
        "DTD,              SBX-SEC-001",
        "BODY_UNSIGNED,    SBX-SEC-003",
        "WSA_TO_UNSIGNED,  SBX-SEC-003",
        "UNENCRYPTED,      SBX-SEC-004",
        "ENCRYPTED_FIRST,  SBX-SEC-005",
        "LONG_TIMESTAMP,   SBX-SEC-006"
    })
    void faultsAnEnvelopeThatIsNotSealedAsAgreed(Flaw flaw, String code) throws Exception {
        var letter = TestLetter.proper();

        var fault = sandbox.fault(sandbox.sender.seal(letter, flaw));

        assertThat(fault).startsWith("Sender sandbox " + TestKeys.SELF + ": " + code + ": ");
        assertThat(accepted(letter)).isFalse();
    }

    @Test
    void faultsASignerOfAnotherAuthority() throws Exception {
        var impostor = sealedBy(sandbox.keys.impostor);

        assertThat(sandbox.fault(impostor)).contains("SBX-SEC-001");
    }

    @Test
    void faultsASignerWhomNobodyRegistered() throws Exception {
        var unknown = sealedBy(sandbox.keys.unregistered);

        assertThat(sandbox.fault(unknown)).contains("SBX-SEC-008");
    }

    @Test
    void faultsAnEnvelopeForSomebodyElse() throws Exception {
        var letter = TestLetter.proper().to("urn:liaison:partner:nemo-sandbox");

        assertThat(sandbox.fault(sandbox.sender.seal(letter))).contains("SBX-ENV-005");
    }

    @Test
    void faultsAnotherAction() throws Exception {
        var letter = TestLetter.proper().action("urn:liaison:siena-like:1:erase");

        assertThat(sandbox.fault(sandbox.sender.seal(letter))).contains("SBX-ENV-004");
    }

    @Test
    void faultsWhatIsNoXml() throws Exception {
        var fault = sandbox.fault("Niemand".getBytes(StandardCharsets.UTF_8));

        assertThat(fault).startsWith("Sender sandbox").contains("SBX-SEC-001").doesNotContain("Niemand");
    }

    @Test
    void talksToNobodyWithoutACertificate() throws Exception {
        try (var anonymous = new TestClient(sandbox.partner.address(), sandbox.keys.tls(null))) {
            var sealed = sandbox.sender.seal(TestLetter.proper());

            assertThatThrownBy(() -> anonymous.send(sealed)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void talksToNobodyWithACertificateOfAnotherAuthority() throws Exception {
        try (var foreign = new TestClient(sandbox.partner.address(), sandbox.keys.tls(sandbox.keys.impostor))) {
            var sealed = sandbox.sender.seal(TestLetter.proper());

            assertThatThrownBy(() -> foreign.send(sealed)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] sealedBy(TestAuthority.Identity signer) {
        var crypto = new HeldKey(signer, sandbox.keys.authority.certificate());
        return new TestSender(crypto, sandbox.keys.encryption.certificate()).seal(TestLetter.proper());
    }

    private static boolean accepted(TestLetter letter) {
        return sandbox.partner.accepted().stream()
                .anyMatch(each -> each.messageId().equals(letter.messageId()));
    }

    /** The Body is the first part that TestSender signs. */
    private static String firstDigestIn(byte[] sealed) {
        var match = Pattern.compile("<ds:DigestValue>([^<]+)").matcher(new String(sealed, StandardCharsets.UTF_8));
        assertThat(match.find()).isTrue();
        return match.group(1);
    }
}
