// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Term;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;

/** A package as a bundle: what can be observed on networks and on devices, and who is suspected. */
final class PackageToStix {

    private final ExchangePackage exchange;
    private final Omissions omissions;
    private final Bundle bundle;
    private final Bystanders bystanders;

    PackageToStix(ExchangePackage exchange, Omissions omissions) {
        this.exchange = exchange;
        this.omissions = omissions;
        this.bundle = new Bundle(exchange, omissions);
        this.bystanders = new Bystanders(exchange);
    }

    Bundle map() {
        HandlingOmissions.note(exchange.handling(), exchange.createdAt(), omissions);
        items();
        persons();
        none("Organisation", exchange.organisations(), "an organisation can be a school or a home");
        none("Location", exchange.locations(), "a place leads to persons");
        none("Event", exchange.events(), "a bundle tells of one incident");
        none("Conviction", exchange.convictions(), "a bundle tells what was observed, not what was judged");
        incident();
        connections();
        if (exchange.objects().findAny().isPresent()) {
            omissions.noHome("*/Evaluation", "confidence in a bundle is no evaluation of source and information");
            omissions.noHome("*/Subject", "an object does not say whose data it is; who is not suspected is left out");
            omissions.noHome("*/@source", "an object does not say where in a source it stood");
        }
        return bundle;
    }

    private void items() {
        var files = new FileToStix(bundle);
        var traces = new TraceToStix(bundle);
        for (int i = 0; i < exchange.items().size(); i++) {
            var item = exchange.items().get(i);
            var path = "Objects/Item[" + (i + 1) + "]";
            if (bystanders.includes(item)) {
                omissions.noHome(path, "it is data of somebody who is not suspected");
                continue;
            }
            switch (item) {
                case Item.MediaFile file -> files.map(file, path);
                case Item.Account account -> traces.account(account, path);
                case Item.IpCapture capture -> traces.capture(capture, path);
                case Item.Reference reference -> traces.reference(reference, path);
                case Item.Device device -> omissions.noHome(path, "platforms know no devices by their numbers");
            }
        }
    }

    private void persons() {
        for (int i = 0; i < exchange.persons().size(); i++) {
            var person = exchange.persons().get(i);
            var path = "Objects/Person[" + (i + 1) + "]";
            var name = name(person);
            if (bystanders.includes(person) || name == null) {
                omissions.noHome(path, "only a suspect with an account and a name is put into a bundle");
            } else {
                bundle.put(
                        bundle.said("identity", person.id()).with("name", name).with("identity_class", "individual"),
                        person.id(),
                        path);
                parts(person, path);
            }
        }
    }

    /** Of a suspect, a platform needs the name and nothing else. */
    private void parts(Person person, String path) {
        var why = "a bundle names a suspect and tells no more of anybody";
        omissions.part(!person.aliases().isEmpty(), path + "/Alias", why);
        omissions.part(person.birth() != null, path + "/Birth", why);
        omissions.noHome(path + "/Sex", why);
        omissions.part(!person.nationalities().isEmpty(), path + "/Nationality", why);
        omissions.part(!person.identifications().isEmpty(), path + "/Identification", why);
        omissions.part(!person.contacts().isEmpty(), path + "/Contact", why);
        omissions.part(person.description() != null, path + "/Description", why);
        omissions.part(person.occupation() != null, path + "/Occupation", why);
        omissions.part(!person.provenance().validity().equals(Validity.OPEN), path + "/Validity", why);
    }

    private static @Nullable String name(Person person) {
        var name = person.name();
        if (name == null) {
            return null;
        }
        var text = (revealed(name.given()) + " " + revealed(name.family())).strip();
        return text.isEmpty() ? null : text;
    }

    private static String revealed(@Nullable Personal<String> part) {
        return part == null ? "" : part.reveal();
    }

    private void none(String element, List<?> objects, String why) {
        for (int i = 1; i <= objects.size(); i++) {
            omissions.noHome("Objects/" + element + "[" + i + "]", why);
        }
    }

    private void incident() {
        var handling = exchange.handling();
        bundle.put(bundle.said("incident")
                .with("name", "Information on crime area " + handling.crimeArea())
                .with(
                        "labels",
                        handling.terms().stream()
                                .map(Term::code)
                                .filter(each -> !each.isEmpty())
                                .distinct()
                                .toList()));
        var unobserved = bundle.unobserved();
        if (!unobserved.isEmpty()) {
            bundle.observed("", unobserved, exchange.createdAt());
            omissions.assumed("Objects/*/observed", "the package does not say when", "the time of the package");
        }
    }

    private void connections() {
        for (int i = 0; i < exchange.connections().size(); i++) {
            var each = exchange.connections().get(i);
            var path = "Objects/Connection[" + (i + 1) + "]";
            var from = bundle.find(each.from());
            var to = bundle.find(each.to());
            if (from.isPresent() && to.isPresent()) {
                connection(each, from.get(), to.get(), i);
                var validity = each.validity();
                omissions.part(
                        validity.from() != null || validity.until() != null, path + "/Validity", "it is not dated");
            } else {
                omissions.noHome(path, "one of its ends is not in the bundle");
            }
        }
    }

    private void connection(Connection connection, String from, String to, int position) {
        bundle.put(bundle.said("relationship", String.valueOf(position), from, to)
                .with(
                        "relationship_type",
                        connection.type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("source_ref", from)
                .with("target_ref", to));
    }
}
