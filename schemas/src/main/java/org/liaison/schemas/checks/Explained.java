// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

/** What a person needs to know about a code: what was asked, what came out, what to do next. */
public record Explained(String code, String question, String answer, String next) {}
