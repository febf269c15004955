// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

/** A record that came through a door and is stored; nobody has looked inside yet. */
public record Ingested(Header header, Document original) implements Message {}
