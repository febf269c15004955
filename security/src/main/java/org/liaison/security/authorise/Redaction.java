// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

/**
 * Something the policy held back: the path by object ids, the group it belongs to and what does not allow it (a point of
 * the law, or the agreement).
 */
public record Redaction(String path, DataGroup group, String article, Kind kind) {

    /** What became of it. */
    public enum Kind {
        REMOVED,
        /** Another value stands there, by which the partner recognises it and learns nothing else. */
        PSEUDONYMISED
    }

    public Redaction(String path, DataGroup group, String article) {
        this(path, group, article, Kind.REMOVED);
    }

    static Redaction pseudonymised(String path, DataGroup group) {
        return new Redaction(path, group, Limit.AGREEMENT, Kind.PSEUDONYMISED);
    }

    /** As the trail writes it. */
    @Override
    public String toString() {
        return path + " " + group.word() + (kind == Kind.PSEUDONYMISED ? " pseudonymised (" : " (") + article + ")";
    }
}
