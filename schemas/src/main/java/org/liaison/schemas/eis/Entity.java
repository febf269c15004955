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
 * @param document number of the identity document of that person; 0: the object itself
 * @param path in the package, as losses write paths
 */
record Entity(String ref, int document, String path) {

    boolean isNamed(String otherRef, int otherDocument) {
        return ref.equals(otherRef) && document == otherDocument;
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
                entities.add(new Entity(each.id(), 0, path));
                if (each instanceof Person person) {
                    documents(person, path, entities);
                }
            }
        });
        return entities;
    }

    private static void documents(Person person, String path, List<Entity> entities) {
        for (int i = 1; i <= person.identifications().size(); i++) {
            entities.add(new Entity(person.id(), i, path + "/Identification[" + i + "]"));
        }
    }

    @Override
    public String toString() {
        return "Entity[" + path + "]";
    }
}
