// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

/** Which batch it is and whose: the results of the loader name it again. */
public record BatchName(String id, String sender) {

    public BatchName {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") || !sender.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("a batch is named by letters, digits, dots and hyphens");
        }
    }
}
