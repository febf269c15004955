// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.util.List;
import org.liaison.schemas.message.Finding;

/** Official rules for one format, of one kind. Safe for many threads. */
interface Artefact {

    /** {@code XSD}, {@code Schematron}, {@code JSON Schema} or {@code SHACL}. */
    String kind();

    /** What it objects to: code GW-VAL-060 or one of a document that cannot be parsed, place, rule; never the value. */
    List<Finding> check(byte[] document);
}
