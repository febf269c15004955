// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Collected;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** A package while a report is read into it: its objects, their ids, their connections, and what was lost. */
final class Draft {

    private final Collected collected = new Collected();
    private final List<Loss> losses = new ArrayList<>();

    Provenance provenance(String letter, String place) {
        return provenance(letter, place, null, Validity.OPEN);
    }

    /** @param letter that ids of such objects begin with */
    Provenance provenance(String letter, String place, @Nullable SubjectCategory subject, Validity validity) {
        return collected.provenance(letter, place, subject, validity);
    }

    /** Returns its id. */
    String add(ExchangeObject object) {
        return collected.add(object);
    }

    String reference(String place, String kind, String text) {
        return add(new Item.Reference(provenance("i", place), kind, Personal.of(text), null));
    }

    void connect(String from, ConnectionType type, String to) {
        collected.connect(from, type, to);
    }

    void noHome(String place, @Nullable Object given, String why) {
        if (given != null) {
            losses.add(new Loss(place, Loss.Kind.NO_HOME, why, "left out"));
        }
    }

    void narrowed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.NARROWED, why, done));
    }

    void assumed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.ASSUMED, why, done));
    }

    List<Loss> losses() {
        return losses;
    }

    ExchangePackage build(Header header, Handling handling) {
        return collected.build(header, handling);
    }
}
