// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Person;

/**
 * One entity of a batch as its case names it, and the object of the package behind it.
 *
 * @param number of the document or means of communication of that person; 0: the object itself
 * @param path in the package, as losses write paths
 */
record Entity(String ref, Part part, int number, String path) {

    enum Part {
        WHOLE,
        DOCUMENT,
        COMMUNICATION
    }

    boolean isNamed(String otherRef, Part otherPart, int otherNumber) {
        return ref.equals(otherRef) && part == otherPart && number == otherNumber;
    }

    /** Every entity that a batch has of the package, in its order. */
    static List<Entity> of(ExchangePackage exchange) {
        var staysOut = PartA.staysOut(exchange);
        var positions = new HashMap<String, Integer>();
        var entities = new ArrayList<Entity>();
        exchange.objects().forEach(each -> {
            var kind = each.getClass().getSimpleName(); // records and elements have the same names
            int position = positions.merge(kind, 1, Integer::sum);
            if (!staysOut.containsKey(each.id())) {
                var path = "Objects/" + kind + "[" + position + "]";
                entities.add(new Entity(each.id(), Part.WHOLE, 0, path));
                if (each instanceof Person person) {
                    parts(person, path, entities);
                }
            }
        });
        return entities;
    }

    private static void parts(Person person, String path, List<Entity> entities) {
        for (int i = 1; i <= person.identifications().size(); i++) {
            entities.add(new Entity(person.id(), Part.DOCUMENT, i, path + "/Identification[" + i + "]"));
        }
        for (int i = 1; i <= person.contacts().size(); i++) {
            entities.add(new Entity(person.id(), Part.COMMUNICATION, i, path + "/Contact[" + i + "]"));
        }
    }

    @Override
    public String toString() {
        return "Entity[" + path + "]";
    }
}
