// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.util.List;
import org.liaison.schemas.checks.Fact;

/** A record as its national system states it, parsed, before any exchange format. Prints nothing of its content. */
public interface NationalRecord {

    /** What the business checks look at. Tolerates a record that broke its schema: absent things give no fact. */
    List<Fact> facts();

    /** Called only for a record without findings. */
    Conversion toExchange(Intake intake);
}
