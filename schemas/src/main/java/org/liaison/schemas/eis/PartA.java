// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/**
 * Who and what may be loaded for cross-checking: Regulation (EU) 2016/794 Annex II Part A. Suspects, convicted persons
 * and potential offenders, their data, and what is directly connected with them; nobody else and nothing of anybody else.
 */
final class PartA {

    private static final String NOT_FOR_CROSS_CHECKING = "it was not provided for cross-checking (Art. 18(2)(a))";
    private static final String OTHER_PERSON = "Part A allows suspects, convicted persons and potential offenders only";
    private static final String DATA_OF_OTHERS = "it is, or may be, data of somebody whom Part A does not allow";
    private static final String NO_LINK = "it is connected with nobody whom Part A allows";
    private static final String PERSONS_TOGETHER = "Part A does not name how persons belong together";
    private static final String NOT_NAMED = "Part A does not name this kind of thing";

    private final ExchangePackage exchange;
    private final Set<String> allowedPersons = new HashSet<>();
    private final Set<String> otherPersons = new HashSet<>();

    private PartA(ExchangePackage exchange) {
        this.exchange = exchange;
        for (var each : exchange.persons()) {
            (isAllowed(each) ? allowedPersons : otherPersons).add(each.id());
        }
    }

    /** Objects that stay out, by their ids, and connections, by their paths; each with the reason. */
    static Map<String, String> staysOut(ExchangePackage exchange) {
        var part = new PartA(exchange);
        var out = new LinkedHashMap<String, String>();
        exchange.objects().forEach(each -> {
            var why = part.whyNot(each);
            if (why != null) {
                out.put(each.id(), why);
            }
        });
        for (int i = 0; i < exchange.connections().size(); i++) {
            if (part.joinsPersons(exchange.connections().get(i))) {
                out.put("Objects/Connection[" + (i + 1) + "]", PERSONS_TOGETHER);
            }
        }
        return out;
    }

    private boolean joinsPersons(Connection connection) {
        return allowedPersons.contains(connection.from()) && allowedPersons.contains(connection.to());
    }

    private @Nullable String whyNot(ExchangeObject object) {
        if (!exchange.handling().purposes().contains(Purpose.CROSS_CHECKING)) {
            return NOT_FOR_CROSS_CHECKING;
        }
        if (object instanceof Person) {
            return isAllowed(object) ? null : OTHER_PERSON;
        }
        if (object instanceof Item.MediaFile || object instanceof Item.Reference) {
            return NOT_NAMED;
        }
        if (isSomebodyElses(object)) {
            return DATA_OF_OTHERS;
        }
        return isAllowed(object) || touches(object, allowedPersons) ? null : NO_LINK;
    }

    /** What an offence did to others does not make it theirs; anything else that touches them stays out. */
    private boolean isSomebodyElses(ExchangeObject object) {
        boolean named = object.provenance().subject() != null && !isAllowed(object);
        return named || (!(object instanceof Event) && touches(object, otherPersons));
    }

    private boolean touches(ExchangeObject object, Set<String> persons) {
        return exchange.connections().stream()
                .anyMatch(each -> isBetween(each, object.id(), persons) && isOf(object, each));
    }

    private static boolean isBetween(Connection connection, String object, Set<String> persons) {
        return (connection.from().equals(object) && persons.contains(connection.to()))
                || (connection.to().equals(object) && persons.contains(connection.from()));
    }

    /** An event is a person's offence only if the person is suspected of it, and a conviction that of the convicted. */
    private static boolean isOf(ExchangeObject object, Connection connection) {
        return object instanceof Event
                ? connection.type() == ConnectionType.SUSPECT_OF
                : !(object instanceof Conviction) || connection.type() == ConnectionType.CONVICTED;
    }

    private static boolean isAllowed(ExchangeObject object) {
        var subject = object.provenance().subject();
        return subject == SubjectCategory.SUSPECT || subject == SubjectCategory.POTENTIAL_OFFENDER;
    }
}
