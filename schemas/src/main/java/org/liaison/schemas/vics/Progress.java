// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

/** Told how far a stream has been read. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (read, total) -> {};

    /** @param total as the caller gave it */
    void read(long bytes, long total);
}
