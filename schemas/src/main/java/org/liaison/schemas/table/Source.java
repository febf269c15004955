// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from: a column, perhaps through a code table, or the mapping itself.
 *
 * @param column null for a constant
 * @param otherwise stands in where the cell is empty, or is the constant
 * @param prefix put before the value, such as the name of a criminal code
 */
record Source(
        @Nullable String column,
        @Nullable CodeList table,
        @Nullable String otherwise,
        String prefix) {

    boolean isConstant() {
        return column == null;
    }
}
