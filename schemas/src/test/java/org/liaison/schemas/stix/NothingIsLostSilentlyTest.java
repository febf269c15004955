// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Loss;

/**
 * Changes every part of items and persons of packages made by chance. A part that changes nothing in the bundle must be
 * named as a loss, or the object it belongs to.
 */
class NothingIsLostSilentlyTest {

    private static final int PACKAGES = 300;

    @Test
    void everyPartReachesTheBundleOrIsNamedAsALoss() {
        var silent = new TreeSet<String>();
        int parts = 0;
        for (long seed = 0; seed < PACKAGES; seed++) {
            var exchange = Packages.of(seed);
            var plain = written(exchange);
            for (int i = 0; i < exchange.items().size(); i++) {
                parts += item(exchange, i, plain, silent);
            }
            for (int i = 0; i < exchange.persons().size(); i++) {
                parts += person(exchange, i, plain, silent);
            }
        }
        System.out.printf("stix parts: %d altered, %d silent%n", parts, silent.size());
        assertThat(silent).isEmpty();
    }

    private static int item(ExchangePackage exchange, int position, Rendition plain, Set<String> silent) {
        var item = exchange.items().get(position);
        int parts = 0;
        for (var each : item.getClass().getRecordComponents()) {
            if (!each.getName().equals("provenance")) {
                var items = new ArrayList<>(exchange.items());
                items.set(position, (Item) Altered.in((Record) item, each));
                var path = "Objects/Item[" + (position + 1) + "]";
                compare(plain, with(exchange, exchange.persons(), items), path, each.getName(), silent);
                parts++;
            }
        }
        return parts;
    }

    private static int person(ExchangePackage exchange, int position, Rendition plain, Set<String> silent) {
        int parts = 0;
        for (var each : Person.class.getRecordComponents()) {
            if (!each.getName().equals("provenance")) {
                var persons = new ArrayList<>(exchange.persons());
                persons.set(position, Altered.in(persons.get(position), each));
                var path = "Objects/Person[" + (position + 1) + "]";
                compare(plain, with(exchange, persons, exchange.items()), path, each.getName(), silent);
                parts++;
            }
        }
        return parts;
    }

    private static void compare(
            Rendition plain, ExchangePackage altered, String path, String part, Set<String> silent) {
        var rendition = written(altered);
        boolean carried = !rendition.document().equals(plain.document());
        var element = part.substring(0, 1).toUpperCase(Locale.ROOT)
                + part.substring(1).replaceAll("e?s$", "");
        var lost = paths(plain);
        lost.addAll(paths(rendition));
        boolean named = lost.contains(path)
                || lost.stream().anyMatch(each -> each.startsWith(path + "/" + element.replaceAll("i$", "")));
        if (!carried && !named) {
            silent.add(path.replaceAll("\\[.*", "") + "/" + part);
        }
    }

    private static Set<String> paths(Rendition rendition) {
        return rendition.losses().stream().map(Loss::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rendition written(ExchangePackage exchange) {
        return new StixWriter().write(exchange, StixWriterTest.HEADER);
    }

    private static ExchangePackage with(ExchangePackage exchange, List<Person> persons, List<Item> items) {
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                exchange.handling(),
                persons,
                exchange.organisations(),
                exchange.locations(),
                items,
                exchange.events(),
                exchange.convictions(),
                exchange.connections());
    }
}
