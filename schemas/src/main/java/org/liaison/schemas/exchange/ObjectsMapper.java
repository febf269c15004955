// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.liaison.schemas.exchange.xml.ObjectXml;
import org.liaison.schemas.exchange.xml.ObjectsXml;
import org.liaison.schemas.xml.Fitting;

/** The objects of a package; public because the SIENA-like package carries the same ones. */
public final class ObjectsMapper {

    private ObjectsMapper() {}

    public static ObjectsXml toXml(ExchangePackage exchange, Fitting fitting) {
        var xml = new ObjectsXml();
        addAll(exchange.persons(), PersonMapper::toXml, xml.getPerson(), fitting);
        addAll(exchange.organisations(), OrganisationMapper::toXml, xml.getOrganisation(), fitting);
        addAll(exchange.locations(), LocationMapper::toXml, xml.getLocation(), fitting);
        addAll(exchange.items(), ItemMapper::toXml, xml.getItem(), fitting);
        addAll(exchange.events(), EventMapper::toXml, xml.getEvent(), fitting);
        addAll(exchange.convictions(), ConvictionMapper::toXml, xml.getConviction(), fitting);
        int position = 0;
        for (var each : exchange.connections()) {
            xml.getConnection().add(ConnectionMapper.toXml(each, fitting.at("Connection", ++position)));
        }
        return xml;
    }

    /** Only for objects that broke no rule of the schema and of {@link ObjectRules}. */
    public static ExchangePackage fromXml(String id, Instant createdAt, Handling handling, ObjectsXml xml) {
        return new ExchangePackage(
                id,
                createdAt,
                handling,
                xml.getPerson().stream().map(PersonMapper::fromXml).toList(),
                xml.getOrganisation().stream().map(OrganisationMapper::fromXml).toList(),
                xml.getLocation().stream().map(LocationMapper::fromXml).toList(),
                xml.getItem().stream().map(ItemMapper::fromXml).toList(),
                xml.getEvent().stream().map(EventMapper::fromXml).toList(),
                xml.getConviction().stream().map(ConvictionMapper::fromXml).toList(),
                xml.getConnection().stream().map(ConnectionMapper::fromXml).toList());
    }

    private static <T extends ExchangeObject, X extends ObjectXml> void addAll(
            List<T> objects, BiFunction<T, Fitting, ? extends X> mapper, List<X> target, Fitting fitting) {
        Map<String, Integer> positions = new HashMap<>();
        for (var each : objects) {
            var element = each.getClass().getSimpleName(); // records and elements have the same names
            target.add(mapper.apply(each, fitting.at(element, positions.merge(element, 1, Integer::sum))));
        }
    }
}
