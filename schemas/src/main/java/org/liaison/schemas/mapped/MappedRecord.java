// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.List;
import java.util.stream.Stream;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.message.Loss;

/** A document of a mapped format: the package it says, with places in the document. */
record MappedRecord(NationalRecord exchange, Places places, List<Loss> losses) implements NationalRecord {

    MappedRecord {
        losses = List.copyOf(losses);
    }

    @Override
    public List<Fact> facts() {
        return exchange.facts().stream().map(places::moved).toList();
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return switch (exchange.toExchange(intake)) {
            case Conversion.Done done ->
                new Conversion.Done(
                        done.exchange(),
                        Stream.concat(losses.stream(), done.losses().stream()).toList());
            case Conversion.Impossible impossible ->
                new Conversion.Impossible(
                        impossible.findings().stream().map(places::moved).toList());
        };
    }

    @Override
    public String toString() {
        return "MappedRecord[personal]";
    }
}
