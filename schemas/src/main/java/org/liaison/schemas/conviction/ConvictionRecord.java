// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.util.List;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.conviction.xml.ConvictionExtract;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.message.Loss;

/** An extract as its register states it. The mapping is described in {@code docs/formats/conviction.md}. */
record ConvictionRecord(ConvictionExtract source, List<Loss> unverified) implements NationalRecord {

    @Override
    public List<Fact> facts() {
        return FactsOfExtract.of(source);
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return new ExtractToExchange(source, intake, unverified).convert();
    }

    @Override
    public String toString() {
        return "ConvictionRecord[personal]";
    }
}
