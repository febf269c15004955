// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Locale;
import java.util.regex.Pattern;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;

/**
 * Where something stands in a package, for findings and the trail. An id comes from the source and could be anybody's
 * name, so only ids that are plainly counted ({@code p2}, {@code account-1}) are shown; others give way to a position.
 */
final class Paths {

    private static final Pattern COUNTED = Pattern.compile(
            "(?:[a-z]{1,3}|person|suspect|victim|witness|reporter|organisation|location|place|item|account|device|capture"
                    + "|file|media|reference|event|offence|incident|contact|conviction)-?[0-9]{1,4}");

    private final ExchangePackage exchange;

    Paths(ExchangePackage exchange) {
        this.exchange = exchange;
    }

    String of(ExchangeObject object) {
        var list = switch (object) {
            case Person person -> "persons";
            case Organisation organisation -> "organisations";
            case Location location -> "locations";
            case Item item -> "items";
            case Event event -> "events";
            case Conviction conviction -> "convictions";
        };
        return list + "/" + shown(object.id());
    }

    String of(Connection connection) {
        var type = connection.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "connections/" + shown(connection.from()) + "/" + type + "/" + shown(connection.to());
    }

    private String shown(String id) {
        if (COUNTED.matcher(id).matches()) {
            return id;
        }
        var ids = exchange.objects().map(ExchangeObject::id).toList();
        return "object[" + (ids.indexOf(id) + 1) + "]";
    }
}
