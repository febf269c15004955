// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxPartnerTest {

    @TempDir
    Path folder;

    private final TestKeys keys = new TestKeys(false);
    private SandboxPartner partner;
    private TestClient client;
    private TestSender sender;

    @BeforeEach
    void start() throws Exception {
        partner = SandboxPartner.start(new SandboxConfig(
                TestKeys.SELF,
                0,
                keys.writeTo(folder),
                folder.resolve("store.tsv"),
                Behaviour.of(Behaviour.Kind.NORMAL),
                List.of("/org/liaison/sandbox/stand-in.xsd")));
        client = new TestClient(partner.address(), keys.tls(keys.sender));
        sender = new TestSender(new HeldKey(keys.sender, keys.authority.certificate()), keys.encryption.certificate());
    }

    @AfterEach
    void stop() {
        client.close();
        partner.close();
    }

    @Test
    void answersASealedPackageWithASignedReceipt() throws Exception {
        var letter = TestLetter.proper();
        var answer = client.send(sender.seal(letter));
        System.out.println(new String(sender.seal(letter), java.nio.charset.StandardCharsets.UTF_8));
        System.out.println(new String(answer, java.nio.charset.StandardCharsets.UTF_8));
        var receipt = TestReceipt.of(answer).verified(new HeldKey(keys.sender, keys.authority.certificate()));

        receipt.validate();
        assertThat(receipt.field("Outcome")).isEqualTo("accepted");
    }
}
