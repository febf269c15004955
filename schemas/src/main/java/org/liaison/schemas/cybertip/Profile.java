// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a user is called at a service. */
record Profile(
        @Nullable String service,
        @Nullable String identifier,
        @Nullable String screenName,
        List<String> displayNames,
        List<String> urls,
        @Nullable String bio) {

    /** True if there is no account to speak of; a self-description alone makes none. */
    boolean isUnknown() {
        return Stream.of(service, identifier, screenName)
                        .filter(Objects::nonNull)
                        .allMatch(String::isBlank)
                && displayNames.stream().allMatch(String::isBlank)
                && urls.stream().allMatch(String::isBlank);
    }
}
