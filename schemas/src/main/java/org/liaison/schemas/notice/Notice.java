// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/**
 * What a sender asks of one recipient of an earlier message. It holds ids, codes of closed lists and times, and nothing
 * else: that is why it may be sealed without the policy's decision (ADR 0023).
 *
 * @param id names the notice, as every message is named
 * @param about the message it is about
 * @param replacement what came in its place; only a correction has one
 * @param deadline by when the sender wants to know that it was carried out
 */
public record Notice(
        MessageId id,
        PartnerId from,
        PartnerId to,
        Kind kind,
        MessageId about,
        Ground ground,
        @Nullable MessageId replacement,
        Instant issuedAt,
        Instant deadline) {

    /** The name of the format, as every format has one. */
    public static final String FORMAT = "notice";

    public Notice {
        if (kind == Kind.CORRECTION == (replacement == null)) {
            throw new IllegalArgumentException("a correction, and only a correction, names what came instead");
        }
        if (deadline.isBefore(issuedAt)) {
            throw new IllegalArgumentException("a deadline lies behind the notice");
        }
    }

    /** What the recipient is asked to do. */
    public enum Kind {
        /** Replace the message by another one. */
        CORRECTION,
        /** Give it back: use it no more, and erase it. */
        RECALL,
        /** Erase it, because the sender had to. */
        ERASURE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }
}
