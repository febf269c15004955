// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.util.Optional;

/** What the catalogue of checks says about a finding's code. The gateway supplies it, so pages need no catalogue. */
@FunctionalInterface
public interface Explanations {

    Optional<Explanation> find(String code);

    /** The question that was asked, what the answer was, and what the sender can do next. */
    record Explanation(String question, String answer, String next) {}
}
