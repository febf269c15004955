// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;

/** A file that holds several sheets. */
interface Book {

    byte[] write(List<Sheet> sheets);

    /** The same sheets as they stand in the file, for the check that follows the writing. */
    List<Sheet> read(byte[] file);
}
