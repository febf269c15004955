// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.convert;

import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Marked;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Step;
import org.liaison.schemas.message.Validated;

/**
 * Turns a partner's package into an exchange package and writes on every part whose it is: what the partner demands
 * holds for each part wherever it goes, also when it travels without the rest.
 */
public final class MarkStep implements Step<Validated, Converted> {

    private final ConvertStep convert;

    public MarkStep(ConvertStep convert) {
        this.convert = convert;
    }

    @Override
    public Converted apply(Validated validated) {
        var converted = convert.apply(validated);
        var provider = converted.header().partner();
        var exchange = converted.exchange();
        var marked = Marked.with(exchange, each -> marked(each, exchange, provider));
        return new Converted(converted.header(), marked, converted.losses());
    }

    /** What a part says itself goes before what its package says; whose it is we know better than either. */
    private static Provenance marked(Provenance stated, ExchangePackage exchange, PartnerId provider) {
        var handling = exchange.handling();
        var own = stated.marking();
        var marking = own == null
                ? new Marking(
                        provider, exchange.id(), handling.classification(), handling.codes(), handling.handlingText())
                : new Marking(
                        provider,
                        exchange.id(),
                        own.classification() == null ? handling.classification() : own.classification(),
                        own.codes().isEmpty() ? handling.codes() : own.codes(),
                        own.codes().isEmpty() ? handling.handlingText() : own.text());
        return stated.withMarking(marking);
    }
}
