// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Person;

/**
 * Whose data each object is, and what may therefore pass of it. An object that names no subject but belongs to a person
 * is that person's data: a converter that forgets the category must not open a way around the table.
 */
final class Limits {

    private static final Set<ConnectionType> BELONGING = Set.of(
            ConnectionType.USES,
            ConnectionType.OWNS,
            ConnectionType.LOCATED_AT,
            ConnectionType.RESIDES_AT,
            ConnectionType.WORKS_FOR,
            ConnectionType.CONVICTED);

    private final Right right;
    private final LocalDate today;
    private final Map<String, Limit> byId = new HashMap<>();

    private Limits(Right right, LocalDate today) {
        this.right = right;
        this.today = today;
    }

    static Limits of(ExchangePackage exchange, Right right, LocalDate today) {
        var limits = new Limits(right, today);
        var unstated = new HashMap<String, ExchangeObject>();
        exchange.objects().forEach(object -> {
            limits.findOwn(object).ifPresent(own -> limits.byId.put(object.id(), own));
            if (!limits.byId.containsKey(object.id())) {
                unstated.put(object.id(), object);
            }
        });
        limits.inherit(exchange, unstated.keySet());
        exchange.convictions().forEach(limits::closeUnclaimed);
        return limits;
    }

    /** A conviction is always somebody's, so one of which nobody knows whose it is stays here. */
    private void closeUnclaimed(Conviction conviction) {
        byId.putIfAbsent(conviction.id(), Limit.nothing("Art. 18(5): no category of Annex II"));
    }

    /** Empty: it is nobody's data, and the rule holds nothing back. */
    Optional<Limit> find(ExchangeObject object) {
        return find(object.id());
    }

    Optional<Limit> find(String id) {
        return Optional.ofNullable(byId.get(id)).or(right::findNobodys);
    }

    /** Free text about the package as a whole may speak of anybody in it, so everybody's limit holds for it. */
    Optional<Limit> findEverybodys() {
        return byId.values().stream().reduce(Limit::and).or(right::findNobodys);
    }

    private Optional<Limit> findOwn(ExchangeObject object) {
        var subject = object.provenance().subject();
        if (object instanceof Person person) {
            if (subject == null) {
                return Optional.of(Limit.nothing("Art. 18(5): no category of Annex II"));
            }
            if (!right.admitsMinors() && isMinor(person, today)) {
                return Optional.of(Limit.nothing("Art. 30(1)"));
            }
        }
        return Optional.ofNullable(subject).map(right::about);
    }

    static boolean isMinor(Person person, LocalDate today) {
        var birth = person.birth();
        if (birth == null) {
            return false;
        }
        var on = birth.on();
        var age = birth.age();
        return on != null ? on.reveal().isAfter(today.minusYears(18)) : age != null && age.reveal() < 18;
    }

    /** Until nothing changes, because an address captured from an account belongs to whoever uses the account. */
    private void inherit(ExchangePackage exchange, Set<String> heirs) {
        var changed = true;
        while (changed) {
            changed = false;
            for (var each : exchange.connections()) {
                changed |= heirs.contains(each.to()) && passesOn(each) && narrow(each.to(), each.from());
                changed |= heirs.contains(each.from()) && isCapture(each) && narrow(each.from(), each.to());
            }
        }
    }

    private static boolean passesOn(Connection connection) {
        return BELONGING.contains(connection.type()) || isCapture(connection);
    }

    private static boolean isCapture(Connection connection) {
        return connection.type() == ConnectionType.CAPTURED_FROM;
    }

    private boolean narrow(String heir, String owner) {
        var limit = byId.get(owner);
        if (limit == null) {
            return false;
        }
        var before = byId.get(heir);
        var after = before == null ? limit : before.and(limit);
        byId.put(heir, after);
        return before == null || !after.granted().equals(before.granted());
    }
}
