// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;

/**
 * Ids as ECRIS wants them. The serial is the message id, hashed down to fifteen digits: writing a message again gives
 * the same id, so a repetition is known as one.
 */
final class MessageIds {

    private static final BigInteger SERIALS = BigInteger.TEN.pow(15);
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /** Of no state, for a receiver that nobody knows. */
    static final String NOBODY = "XX";

    private final MessageId message;
    private final String sender;

    /** @param sender the two letters of the Member State */
    MessageIds(MessageId message, String sender) {
        this.message = message;
        this.sender = sender;
    }

    static String requireState(String letters) {
        if (!STATE.matcher(letters).matches()) {
            throw new IllegalArgumentException("a Member State is named by two capital letters");
        }
        return letters;
    }

    boolean isSender(@Nullable String state) {
        return sender.equals(state);
    }

    String message(String receiver, EcrisKind kind) {
        return sender + "-" + receiver + "-" + kind.id() + "-" + serial(kind.id());
    }

    String conviction(int position) {
        return sender + "-C-" + serial("C" + position);
    }

    private String serial(String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((message.value() + " " + salt).getBytes(StandardCharsets.UTF_8));
            return "%015d".formatted(new BigInteger(1, digest).mod(SERIALS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
