// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** A taxonomy term, with the version of the taxonomy it comes from. */
public record Term(String code, String version) {}
