// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateTest {

    @TempDir
    Path folder;

    @Test
    void answersTheSameBytesAgainWithoutTakingThemOverTwice() throws Exception {
        try (var sandbox = RunningSandbox.in(folder)) {
            var letter = TestLetter.proper();
            var sealed = sandbox.sender.seal(letter);

            var first = sandbox.receipt(sealed);
            var second = sandbox.receipt(sealed);

            assertThat(second.field("Outcome")).isEqualTo("accepted");
            assertThat(second.field("ReceivedAt")).isEqualTo(first.field("ReceivedAt"));
            assertThat(second.field("Digest")).isEqualTo(first.field("Digest"));
            assertThat(sandbox.partner.accepted())
                    .containsExactly(new SandboxPartner.Accepted(letter.messageId(), 1, 2));
        }
    }

    @Test
    void knowsAMessageThatWasSealedAgain() throws Exception {
        try (var sandbox = RunningSandbox.in(folder)) {
            var letter = TestLetter.proper();

            var first = sandbox.deliver(letter);
            var second = sandbox.deliver(letter);

            assertThat(second.field("Digest")).isNotEqualTo(first.field("Digest"));
            assertThat(second.field("ReceivedAt")).isEqualTo(first.field("ReceivedAt"));
            assertThat(sandbox.partner.accepted())
                    .containsExactly(new SandboxPartner.Accepted(letter.messageId(), 1, 2));
        }
    }

    @Test
    void refusesAnotherPackageUnderAKnownMessageId() throws Exception {
        try (var sandbox = RunningSandbox.in(folder)) {
            var id = UUID.randomUUID().toString();

            sandbox.deliver(TestLetter.about(id, "Nowhere"));
            var second = sandbox.deliver(TestLetter.about(id, "Nobody"));

            second.validate();
            assertThat(second.field("Outcome")).isEqualTo("refused");
            assertThat(second.field("Code")).isEqualTo("SBX-VAL-009");
            assertThat(sandbox.partner.accepted()).containsExactly(new SandboxPartner.Accepted(id, 1, 1));
        }
    }

    @Test
    void keepsARefusal() throws Exception {
        try (var sandbox = RunningSandbox.in(folder)) {
            var letter = TestLetter.about(UUID.randomUUID().toString(), "Nowhere".repeat(20));

            var first = sandbox.deliver(letter);
            var second = sandbox.deliver(letter);

            assertThat(second.field("Reason")).isEqualTo(first.field("Reason"));
            assertThat(second.field("ReceivedAt")).isEqualTo(first.field("ReceivedAt"));
            assertThat(sandbox.partner.accepted()).isEmpty();
        }
    }

    @Test
    void knowsItsMessagesAfterARestart() throws Exception {
        var keys = new TestKeys(false);
        var letter = TestLetter.proper();
        TestReceipt first;
        try (var sandbox = RunningSandbox.in(folder, keys)) {
            first = sandbox.deliver(letter);
        }
        try (var sandbox = RunningSandbox.in(folder, keys)) {
            var second = sandbox.deliver(letter);

            assertThat(second.field("ReceivedAt")).isEqualTo(first.field("ReceivedAt"));
            assertThat(sandbox.partner.accepted())
                    .isEqualTo(List.of(new SandboxPartner.Accepted(letter.messageId(), 1, 2)));
        }
    }
}
