// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxNoticeTest {

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
    void keepsOnlyTheIdOfWhatItsSenderCallsBack() throws Exception {
        var letter = TestLetter.proper();
        sandbox.deliver(letter);

        var receipt = sandbox.deliver(notice(letter.messageId()));

        receipt.validate();
        assertThat(receipt.field("Outcome")).isEqualTo("accepted");
        assertThat(sandbox.partner.withdrawn()).contains(letter.messageId());
        assertThat(sandbox.deliver(letter).field("Outcome")).isEqualTo("accepted"); // as it was settled
    }

    @Test
    void refusesWhatWasCalledBackBeforeItCame() throws Exception {
        var letter = TestLetter.proper();
        sandbox.deliver(notice(letter.messageId()));

        var receipt = sandbox.deliver(letter);

        assertThat(receipt.field("Code")).isEqualTo("SBX-NOT-003");
        assertThat(sandbox.partner.accepted())
                .noneMatch(each -> each.messageId().equals(letter.messageId()));
    }

    @ParameterizedTest
    @CsvSource({
        "<Kind>recall,                     <Kind>burn,                     SBX-NOT-001",
        "<Kind>recall,                     <Kind>correction,               SBX-NOT-001",
        "<Ground>unlawful,                 <Ground>because of Nowhere,     SBX-NOT-001",
        "<To>siena-sandbox,                <To>nemo-sandbox,               SBX-VAL-005",
        "<From>liaison-nowhere,            <From>liaison-niemand,          SBX-VAL-006",
        "<NoticeId>,                       '<NoticeId>00000000-0000-4000-8000-00000000000', SBX-NOT-001"
    })
    void isAsStrictAboutNoticesAsAboutPackages(String what, String instead, String code) throws Exception {
        var about = UUID.randomUUID().toString();
        var proper = notice(about);

        var receipt = sandbox.deliver(new TestLetter(
                proper.messageId(),
                proper.wsaTo(),
                proper.wsaAction(),
                proper.content().replace(what, instead)));

        assertThat(receipt.field("Outcome")).isEqualTo("refused");
        assertThat(receipt.field("Code")).isEqualTo(code);
        assertThat(sandbox.partner.withdrawn()).doesNotContain(about);
    }

    @Test
    void aNoticeDoesNotPassForAPackageNorAPackageForANotice() throws Exception {
        var notice = notice(UUID.randomUUID().toString());
        var letter = TestLetter.proper();

        assertThat(sandbox.fault(sandbox.sender.seal(notice.action(EnvelopeCheck.DELIVER))))
                .contains("SBX-ENV-004");
        assertThat(sandbox.fault(sandbox.sender.seal(letter.action(EnvelopeCheck.NOTIFY))))
                .contains("SBX-ENV-004");
    }

    private static TestLetter notice(String about) {
        var id = UUID.randomUUID().toString();
        return new TestLetter(
                id,
                EnvelopeCheck.PARTNER + TestKeys.SELF,
                EnvelopeCheck.NOTIFY,
                "<Notice xmlns=\"" + NoticeCheck.NAMESPACE + "\"><NoticeId>" + id + "</NoticeId><From>"
                        + TestKeys.SENDER + "</From><To>" + TestKeys.SELF + "</To><Kind>recall</Kind><About>" + about
                        + "</About><Ground>unlawful</Ground><IssuedAt>2026-11-28T10:00:00Z</IssuedAt>"
                        + "<Deadline>2026-12-01T10:00:00Z</Deadline></Notice>");
    }
}
