// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;

/** A record as its table states it. */
final class TableRecord implements NationalRecord {

    private final @Nullable StatedHandling handling;
    private final List<ExchangeObject> objects;
    private final List<Connection> connections;
    private final Ledger ledger;

    TableRecord(
            @Nullable StatedHandling handling,
            List<ExchangeObject> objects,
            List<Connection> connections,
            Ledger ledger) {
        this.handling = handling;
        this.objects = objects;
        this.connections = connections;
        this.ledger = ledger;
    }

    /** Of a table without rows, which is a finding. */
    static TableRecord empty(Ledger ledger) {
        return new TableRecord(null, List.of(), List.of(), ledger);
    }

    @Override
    public List<Fact> facts() {
        return ledger.facts();
    }

    @Override
    public Conversion toExchange(Intake intake) {
        if (handling == null || !ledger.findings().isEmpty()) {
            return new Conversion.Impossible(ledger.findings());
        }
        var assumed = new Ledger();
        var exchange = exchange(intake.header(), handling.complete(intake.defaults(), assumed));
        var losses = new ArrayList<Loss>(ledger.losses());
        losses.addAll(assumed.losses());
        return new Conversion.Done(exchange, losses);
    }

    private ExchangePackage exchange(Header header, Handling complete) {
        return ExchangePackage.of(header.id().value(), header.receivedAt(), complete, objects, connections);
    }

    @Override
    public String toString() {
        return "TableRecord[personal]";
    }
}
