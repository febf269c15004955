// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

class NoticeFormatTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00.123Z");
    private static final MessageId ABOUT = new MessageId("00000000-0000-4000-8000-000000000001");
    private static final MessageId INSTEAD = new MessageId("00000000-0000-4000-8000-000000000002");

    private final NoticeFormat format = new NoticeFormat();

    @ParameterizedTest
    @EnumSource(Ground.class)
    void readsWhatItWroteForEveryGround(Ground ground) {
        var notice = notice(Notice.Kind.RECALL, ground, null);

        assertThat(format.read(format.write(notice)).notice()).contains(notice);
    }

    @Test
    void aCorrectionNamesItsReplacement() {
        var notice = notice(Notice.Kind.CORRECTION, Ground.INACCURATE, INSTEAD);

        assertThat(format.read(format.write(notice)).notice()).contains(notice);
        assertThatIllegalArgumentException().isThrownBy(() -> notice(Notice.Kind.CORRECTION, Ground.INACCURATE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> notice(Notice.Kind.RECALL, Ground.INACCURATE, INSTEAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Ground>inaccurate</Ground>|<Ground>because O'Nowhere said so</Ground>",
                "<Kind>recall</Kind>|<Kind>destroy</Kind>",
                "<Kind>recall</Kind>|<Kind>correction</Kind>",
                "</Deadline>|</Deadline><Remark>O'Nowhere</Remark>",
                "<From>gateway</From>|<From>O'Nowhere</From>",
                "urn:liaison:notice:1|urn:liaison:notice:2"
            })
    void hasNoPlaceForAnythingElse(String change) {
        var written =
                new String(format.write(notice(Notice.Kind.RECALL, Ground.INACCURATE, null)), StandardCharsets.UTF_8);
        var parts = change.split("\\|", 2);

        var read = format.read(written.replace(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8));

        assertThat(written).contains(parts[0]);
        assertThat(read.notice()).isEmpty();
        assertThat(read.findings())
                .isNotEmpty()
                .noneMatch(each -> each.toString().contains("O'Nowhere"));
    }

    private static Notice notice(Notice.Kind kind, Ground ground, @Nullable MessageId replacement) {
        return new Notice(
                new MessageId("00000000-0000-4000-8000-000000000009"),
                new PartnerId("gateway"),
                new PartnerId("siena-sandbox"),
                kind,
                ABOUT,
                ground,
                replacement,
                NOW,
                NOW.plus(Duration.ofDays(3)));
    }
}
