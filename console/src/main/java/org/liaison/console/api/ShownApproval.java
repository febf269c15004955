// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.security.approve.Task;

/**
 * A question to the second person as the API shows it. {@code standInFor}: for whom the reader may decide it;
 * {@code dueAt}: when the receipt of the waiting delivery is expected.
 */
record ShownApproval(
        String approval,
        String message,
        String partner,
        String state,
        String author,
        int priority,
        Instant askedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        String agreement,
        String rule,
        List<String> purposes,
        String legalBasis,
        List<String> grounds,
        List<String> redactions,
        String format,
        String digest,
        @Nullable Answer answer,
        List<String> standInFor) {

    /** What was said, and until when it counts. */
    record Answer(
            Instant at,
            String by,
            @Nullable String onBehalfOf,
            String reason,
            @Nullable Instant goodUntil) {}

    static ShownApproval of(Task task, List<String> standInFor) {
        var asked = task.asked();
        return new ShownApproval(
                task.id().toString(),
                task.message().value(),
                task.header().partner().value(),
                task.state().word(),
                task.author(),
                task.haste().priority(),
                asked.at(),
                task.haste().dueAt(),
                task.haste().overdue(),
                asked.agreement(),
                asked.rule(),
                asked.purposes(),
                asked.legalBasis(),
                asked.grounds(),
                asked.redactions(),
                asked.format(),
                asked.digest().hex(),
                answer(task.decided()),
                List.copyOf(standInFor));
    }

    private static @Nullable Answer answer(Task.@Nullable Decided decided) {
        return decided == null
                ? null
                : new Answer(decided.at(), decided.by(), decided.onBehalfOf(), decided.reason(), decided.goodUntil());
    }
}
