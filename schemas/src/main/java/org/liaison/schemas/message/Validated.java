// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import org.liaison.schemas.format.NationalRecord;

/** A record whose form and content passed every check of its format. */
public record Validated(Header header, NationalRecord record) implements Message {}
