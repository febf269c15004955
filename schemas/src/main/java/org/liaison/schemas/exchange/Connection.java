// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** A typed connection between two objects of the same package, by their ids. */
public record Connection(String from, ConnectionType type, String to, Evaluation evaluation, Validity validity) {}
