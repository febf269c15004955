// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.Locale;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.sicase.xml.CaseLink;
import org.liaison.schemas.sicase.xml.SiCase;

/** Links between objects; the words of both sides are the same. */
final class LinksOfCase {

    private final Provenances provenances;
    private final Draft draft;

    LinksOfCase(Provenances provenances, Draft draft) {
        this.provenances = provenances;
        this.draft = draft;
    }

    void add(SiCase source) {
        Numbered.each("Link", source.getLink(), this::link);
    }

    private void link(String place, CaseLink source) {
        draft.connections.add(new Connection(
                source.getFrom(),
                ConnectionType.valueOf(
                        source.getType().value().toUpperCase(Locale.ROOT).replace('-', '_')),
                source.getTo(),
                provenances.evaluation(place, source.getEvaluation()),
                Provenances.validity(source.getValidity())));
    }
}
