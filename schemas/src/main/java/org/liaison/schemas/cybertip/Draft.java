// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.time.OffsetDateTime;
import javax.xml.datatype.XMLGregorianCalendar;
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
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Times;

/** A package while mappers add to it: its objects, their ids, their connections, and what was lost. */
final class Draft {

    private final Losses losses = new Losses();
    private final Collected collected = new Collected();

    Losses losses() {
        return losses;
    }

    /** @param kind the letter that ids of such objects begin with */
    Provenance provenance(String kind, Place place, @Nullable SubjectCategory subject) {
        return provenance(kind, place, subject, Validity.OPEN);
    }

    Provenance provenance(String kind, Place place, @Nullable SubjectCategory subject, Validity validity) {
        return collected.provenance(kind, place.path(), subject, validity);
    }

    /** Returns its id. */
    String add(ExchangeObject object) {
        return collected.add(object);
    }

    void connect(String from, ConnectionType type, String to) {
        collected.connect(from, type, to);
    }

    /** Text that stands for itself, as a reference that belongs to {@code owner}. */
    void note(Place place, String kind, @Nullable String text, Owner owner) {
        reference(place, kind, null, text, owner);
    }

    /** Something known by a name, number or address, as a reference that belongs to {@code owner}. */
    void reference(Place place, String kind, @Nullable String reference, Owner owner) {
        reference(place, kind, reference, null, owner);
    }

    void reference(Place place, String kind, @Nullable String reference, @Nullable String note, Owner owner) {
        Personal<String> named = Given.personal(reference);
        Personal<String> noted = Given.personal(note);
        if (named != null || noted != null) {
            var provenance = provenance("i", place, owner.subject());
            var item = new Item.Reference(provenance, kind, named, noted);
            connect(add(item), ConnectionType.ASSOCIATED_WITH, owner.id());
        }
    }

    /** The instant; one without zone is reported and left out. */
    @Nullable
    OffsetDateTime instant(Place place, @Nullable XMLGregorianCalendar given) {
        var at = Times.zoned(given);
        if (given != null && at == null) {
            losses.narrowed(place, "without zone it is no instant", "left out");
        }
        return at;
    }

    /** The validity of something seen at an instant. */
    Validity seen(Place place, @Nullable XMLGregorianCalendar given) {
        var at = instant(place, given);
        return at == null ? Validity.OPEN : new Validity(at.toInstant(), null);
    }

    ExchangePackage build(Header header, Handling handling) {
        return collected.build(header, handling);
    }
}
