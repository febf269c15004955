// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.regex.Pattern;

/** Names one message for ever, here and at the partner; a UUID, so it says nothing about anybody. */
public record MessageId(String value) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public MessageId {
        if (!UUID.matcher(value).matches()) {
            throw new IllegalArgumentException("a message id is a lower-case UUID");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
