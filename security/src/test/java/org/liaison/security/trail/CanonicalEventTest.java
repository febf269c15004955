// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalEventTest {

    @Test
    void sortsTheMembersAndLeavesOutWhatIsNotThere() {
        assertThat(CanonicalEvent.write(Events.ingested(Events.MESSAGE)))
                .isEqualTo("{\"at\":\"2026-11-22T10:15:30.123Z\",\"deliverer\":\"desk\",\"digest\":\"" + "ab".repeat(32)
                        + "\",\"door\":\"rest\",\"event\":\"ingested\",\"format\":\"cybertip\","
                        + "\"message\":\"00000000-0000-4000-8000-000000000001\",\"size\":2048}");
    }

    @Test
    void writesListsNumbersAndFlags() {
        var receipt = new WayEvent.ReceiptVerified(
                Events.AT, Events.MESSAGE, Events.PARTNER, "refused", "P-7", "cd", Events.DIGEST, true);
        var converted = new WayEvent.Converted(Events.AT, Events.MESSAGE, List.of("a NO_HOME", "b NARROWED"), 7);

        assertThat(CanonicalEvent.write(receipt))
                .isEqualTo("{\"at\":\"2026-11-22T10:15:30.123Z\",\"code\":\"P-7\",\"event\":\"receipt-verified\","
                        + "\"message\":\"00000000-0000-4000-8000-000000000001\",\"outcome\":\"refused\","
                        + "\"partner\":\"nowhere\",\"receiptDigest\":\"" + "ab".repeat(32)
                        + "\",\"repeated\":true,\"signer\":\"cd\"}");
        assertThat(CanonicalEvent.write(converted))
                .contains("\"losses\":[\"a NO_HOME\",\"b NARROWED\"],", "\"objects\":7}");
    }

    @Test
    void writesEveryInstantWithMilliseconds() {
        var midnight = Instant.parse("2026-01-01T00:00:00Z");
        var overdue = new WayEvent.Overdue(midnight, Events.MESSAGE, Events.PARTNER, midnight.plusNanos(999_999_999));

        assertThat(CanonicalEvent.write(overdue))
                .startsWith("{\"at\":\"2026-01-01T00:00:00.000Z\",\"dueAt\":\"2026-01-01T00:00:00.999Z\",");
    }

    @Test
    void escapesOnlyWhatRfc8785Escapes() {
        assertThat(broken("\"\\/\b\f\n\r\t\u0001\u007f é €😀 </script>"))
                .contains("\"failure\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007f é €😀 </script>\"");
    }

    @Test
    void refusesHalfACharacterAndNumbersThatJsonCannotHold() {
        var tooLarge = new WayEvent.Ingested(
                Events.AT, Events.MESSAGE, "rest", "desk", "cybertip", Events.DIGEST, 1L << 53, null);

        assertThatIllegalArgumentException().isThrownBy(() -> broken("\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> broken("\ude00 x"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalEvent.write(tooLarge));
    }

    @Test
    void namesEveryEventAsItsRecordInKebabCase() {
        assertThat(CanonicalEvent.nameOf(Events.ingested(Events.MESSAGE))).isEqualTo("ingested");
        assertThat(Events.wayOf(Events.MESSAGE).stream().map(CanonicalEvent::nameOf))
                .containsExactly(
                        "ingested",
                        "validated",
                        "converted",
                        "dispatch-intended",
                        "dispatch-ended",
                        "receipt-verified");
    }

    @Test
    void everyEventIsASealedRecordWithAnInstantAndAMessage() {
        assertThat(TrailEvent.kinds()).allSatisfy(type -> {
            assertThat(type.isRecord()).isTrue();
            assertThat(Arrays.stream(type.getRecordComponents()).map(each -> each.getName()))
                    .contains("at", "message")
                    .doesNotContain("event");
        });
    }

    private static String broken(String failure) {
        return CanonicalEvent.write(new WayEvent.Broken(Events.AT, Events.MESSAGE, "convert", failure));
    }
}
