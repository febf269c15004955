// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.hotline.xml.HotlineReport;

/** A report as its hotline states it. The mapping is described in {@code docs/formats/hotline.md}. */
record HotlineRecord(HotlineReport source) implements NationalRecord {

    @Override
    public List<Fact> facts() {
        return HotlineFacts.of(source);
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return new ReportToExchange(source).convert(intake);
    }

    @Override
    public String toString() {
        return "HotlineRecord[personal]";
    }
}
