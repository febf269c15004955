// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.schemas.exchange.xml.ObjectXml;
import org.liaison.schemas.exchange.xml.ObjectsXml;

/** An object with the place where it stands in the document. */
record Placed(String place, ObjectXml object) {

    static List<Placed> all(ObjectsXml objects, String parent) {
        var all = new ArrayList<Placed>();
        Map<String, Integer> positions = new HashMap<>();
        for (var list : lists(objects)) {
            for (var each : list) {
                var name = each.getClass().getSimpleName();
                var element = name.substring(0, name.length() - "Xml".length());
                int position = positions.merge(element, 1, Integer::sum);
                all.add(new Placed(parent + "/" + element + "[" + position + "]", each));
            }
        }
        return all;
    }

    private static List<List<? extends ObjectXml>> lists(ObjectsXml objects) {
        return List.of(
                objects.getPerson(),
                objects.getOrganisation(),
                objects.getLocation(),
                objects.getItem(),
                objects.getEvent(),
                objects.getConviction());
    }

    @Override
    public String toString() {
        return "Placed[personal]";
    }
}
