// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.convert;

import java.util.Map;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.liaison.schemas.message.Step;
import org.liaison.schemas.message.Validated;
import org.liaison.schemas.taxonomy.CarriedWords;

/** Turns a record into the exchange package, with its source's defaults, all losses and remarks on deprecated words. */
public final class ConvertStep implements Step<Validated, Converted> {

    private final Map<String, Intake.Defaults> sources;
    private final Intake.Defaults otherwise;
    private final CarriedWords words = CarriedWords.ofOurTaxonomy();

    /**
     * @param sources defaults by format name
     * @param otherwise for formats without defaults of their own
     */
    public ConvertStep(Map<String, Intake.Defaults> sources, Intake.Defaults otherwise) {
        this.sources = Map.copyOf(sources);
        this.otherwise = otherwise;
    }

    @Override
    public Converted apply(Validated validated) {
        var header = validated.header();
        var defaults = sources.getOrDefault(header.format(), otherwise);
        return switch (validated.record().toExchange(new Intake(header, defaults))) {
            case Conversion.Done done -> new Converted(header, done.exchange(), words.with(done));
            case Conversion.Impossible impossible -> throw new Refusal(Station.CONVERT, impossible.findings());
        };
    }
}
