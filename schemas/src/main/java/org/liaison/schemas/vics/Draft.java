// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Collected;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
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

/** A package while entries are added to it, and what was lost on the way. */
final class Draft {

    private final Collected collected = new Collected();
    private final List<Loss> losses = new ArrayList<>();

    Provenance provenance(String letter, String source, @Nullable SubjectCategory subject, Validity validity) {
        return collected.provenance(letter, source, subject, validity);
    }

    /** Returns its id. */
    String add(ExchangeObject object) {
        return collected.add(object);
    }

    void connect(String from, ConnectionType type, String to) {
        collected.connect(from, type, to);
    }

    /** Something said of {@code owner}, as a reference beside it; nothing if both are absent. */
    void reference(String place, String kind, @Nullable String reference, @Nullable String note, String owner) {
        if (reference != null || note != null) {
            var provenance = provenance("i", place, null, Validity.OPEN);
            connect(
                    add(new Item.Reference(provenance, kind, personal(reference), personal(note))),
                    ConnectionType.ASSOCIATED_WITH,
                    owner);
        }
    }

    /** When something happened to {@code owner}, if the entry says so. */
    void happened(Entry entry, String member, String kind, String owner) {
        var at = instant(entry, member);
        if (at != null) {
            var provenance = provenance("e", entry.place(member), null, Validity.OPEN);
            connect(add(new Event(provenance, kind, at, null, null, null)), ConnectionType.ASSOCIATED_WITH, owner);
        }
    }

    /** The instant; one without zone is reported and left out. */
    @Nullable
    OffsetDateTime instant(Entry entry, String member) {
        var at = Moments.find(entry.text(member));
        if (at == null && entry.text(member) != null) {
            narrowed(entry.place(member), "without zone it is no instant", "left out");
        }
        return at;
    }

    void noHome(Entry entry, String member, String why) {
        if (entry.text(member) != null) {
            losses.add(new Loss(entry.place(member), Loss.Kind.NO_HOME, why, "left out"));
        }
    }

    void narrowed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.NARROWED, why, done));
    }

    void lose(Loss loss) {
        losses.add(loss);
    }

    List<Loss> losses() {
        return losses;
    }

    ExchangePackage build(Header header, Handling handling) {
        return collected.build(header, handling);
    }

    static @Nullable Personal<String> personal(@Nullable String text) {
        return text == null ? null : Personal.of(text);
    }
}
