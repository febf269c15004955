// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

/**
 * Something the policy removed: the path by object ids, the group it belongs to and what does not allow it (a point of
 * the law, or the agreement).
 */
public record Redaction(String path, DataGroup group, String article) {

    /** As the trail writes it. */
    @Override
    public String toString() {
        return path + " " + group.word() + " (" + article + ")";
    }
}
