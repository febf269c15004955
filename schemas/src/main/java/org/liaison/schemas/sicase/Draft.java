// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** An exchange package in the making: each part of the case adds its objects, its losses and what forbids the rest. */
final class Draft {

    final List<Person> persons = new ArrayList<>();
    final List<Organisation> organisations = new ArrayList<>();
    final List<Location> locations = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Connection> connections = new ArrayList<>();
    final Set<Term> terms = new LinkedHashSet<>();
    final List<Loss> losses = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    /** Notes a stated element that the package has no place for. */
    void noHome(String place, @Nullable Object stated, String why) {
        if (stated != null) {
            losses.add(new Loss(place, Loss.Kind.NO_HOME, why, "left out"));
        }
    }

    void narrowed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.NARROWED, why, done));
    }

    void assumed(String place, String done) {
        losses.add(new Loss(place, Loss.Kind.ASSUMED, "the case states none", done));
    }

    ExchangePackage toPackage(Intake intake, Handling handling) {
        return new ExchangePackage(
                intake.header().id().value(),
                intake.header().receivedAt(),
                handling,
                persons,
                organisations,
                locations,
                items,
                events,
                List.of(),
                connections);
    }
}
