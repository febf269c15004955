// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.RegisterNotes;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;

/** What references of a package say to the register; of each kind the first one counts. */
final class Notes {

    private final ExchangePackage exchange;
    private final Set<String> kinds;

    Notes(ExchangePackage exchange, EcrisKind kind) {
        this.exchange = exchange;
        this.kinds = switch (kind) {
            case NOTIFICATION -> Set.of();
            case REQUEST -> Set.of(RegisterNotes.PURPOSE, RegisterNotes.CONSENT);
            case RESPONSE -> Set.of(RegisterNotes.REQUEST, RegisterNotes.RESPONSE);
        };
    }

    Optional<Item.Reference> find(String kind) {
        return kinds.contains(kind)
                ? exchange.items().stream()
                        .filter(Item.Reference.class::isInstance)
                        .map(Item.Reference.class::cast)
                        .filter(each -> each.kind().equals(kind) && each.reference() != null)
                        .findFirst()
                : Optional.empty();
    }

    /** Where it stands, for losses. */
    String place(Item.Reference reference) {
        return "Objects/Item[" + (exchange.items().indexOf(reference) + 1) + "]";
    }

    boolean carries(Item item) {
        return item instanceof Item.Reference reference
                && find(reference.kind()).filter(reference::equals).isPresent();
    }

    @Nullable
    String text(String kind, Pen pen) {
        return find(kind)
                .map(each -> pen.line(place(each) + "/Value", each.reference(), 200))
                .orElse(null);
    }
}
