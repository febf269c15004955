// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

/** A facet of the taxonomy. */
public record Scheme(String code, String label, String definition) {

    static Scheme of(Row row) {
        return new Scheme(row.filled("scheme"), row.filled("label"), row.filled("definition"));
    }
}
