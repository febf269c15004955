// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;

/**
 * Who and what stays out of a bundle, because platforms pass bundles on: every person but a suspect with an account,
 * and every item that is data of anybody else or connected to such a person. Victims above all. A file is known by its
 * hashes, which name no person, so a connection alone does not keep it out.
 */
final class Bystanders {

    private final Set<String> others = new HashSet<>();
    private final Set<String> near = new HashSet<>();
    private final Set<String> withAccount = new HashSet<>();

    Bystanders(ExchangePackage exchange) {
        for (var each : exchange.persons()) {
            if (!isSuspect(each.provenance().subject())) {
                others.add(each.id());
            }
        }
        exchange.connections().forEach(this::findNear);
        exchange.connections().stream()
                .filter(each -> each.type() == ConnectionType.CAPTURED_FROM && near.contains(each.to()))
                .map(Connection::from)
                .toList()
                .forEach(near::add);
        findAccounts(exchange);
    }

    boolean includes(Item item) {
        var subject = item.provenance().subject();
        boolean theirs = subject != null && !isSuspect(subject);
        return theirs || (near.contains(item.id()) && !(item instanceof Item.MediaFile));
    }

    boolean includes(Person person) {
        return others.contains(person.id()) || !withAccount.contains(person.id());
    }

    private void findNear(Connection connection) {
        if (others.contains(connection.from())) {
            near.add(connection.to());
        }
        if (others.contains(connection.to())) {
            near.add(connection.from());
        }
    }

    private void findAccounts(ExchangePackage exchange) {
        var accounts = exchange.items().stream()
                .filter(each -> each instanceof Item.Account && !includes(each))
                .map(Item::id)
                .collect(Collectors.toSet());
        exchange.connections().stream()
                .filter(each -> each.type() == ConnectionType.USES || each.type() == ConnectionType.OWNS)
                .filter(each -> accounts.contains(each.to()))
                .map(Connection::from)
                .forEach(withAccount::add);
    }

    private static boolean isSuspect(@Nullable SubjectCategory subject) {
        return subject == SubjectCategory.SUSPECT || subject == SubjectCategory.POTENTIAL_OFFENDER;
    }
}
