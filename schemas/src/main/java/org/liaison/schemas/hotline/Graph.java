// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Fitting;

/**
 * A package as a graph of which a document carries parts. It remembers what was carried; in the end whatever was not is
 * a loss, so that nothing can be forgotten.
 */
final class Graph {

    private static final String LEFT_OUT = "left out";

    private final ExchangePackage exchange;
    private final Fitting fitting;
    private final Map<String, ExchangeObject> objects = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, List<Connection>> leaving = new HashMap<>();
    private final Map<String, List<Connection>> arriving = new HashMap<>();
    private final Set<String> carried = new HashSet<>();
    private final Set<String> personal = new HashSet<>();
    private final Set<String> dated = new HashSet<>();
    private final Set<Connection> followed = new HashSet<>();

    Graph(ExchangePackage exchange, List<Loss> losses) {
        this.exchange = exchange;
        this.fitting = Fitting.into(losses).at("Objects");
        Map<String, Integer> positions = new HashMap<>();
        exchange.objects().forEach(each -> {
            var element = each instanceof Item ? "Item" : each.getClass().getSimpleName();
            objects.put(each.id(), each);
            places.put(each.id(), element + "[" + positions.merge(element, 1, Integer::sum) + "]");
        });
        exchange.connections().forEach(this::index);
        exchange.connections().forEach(this::mark);
    }

    /** Large collections have hundreds of thousands of files: nobody walks all connections for each. */
    private void index(Connection connection) {
        leaving.computeIfAbsent(connection.from(), id -> new ArrayList<>()).add(connection);
        arriving.computeIfAbsent(connection.to(), id -> new ArrayList<>()).add(connection);
    }

    /** What stands beside a person, an account or a device is their data, whether its source says so or not. */
    private void mark(Connection connection) {
        var from = Objects.requireNonNull(objects.get(connection.from()));
        var to = Objects.requireNonNull(objects.get(connection.to()));
        if (isSomebody(from) && isTrace(to)) {
            personal.add(to.id());
        } else if (isSomebody(to) && isTrace(from)) {
            personal.add(from.id());
        }
    }

    private static boolean isSomebody(ExchangeObject object) {
        return object instanceof Person || object instanceof Item.Account || object instanceof Item.Device;
    }

    private static boolean isTrace(ExchangeObject object) {
        return object instanceof Item.Reference || object instanceof Item.IpCapture;
    }

    private boolean isPersonal(ExchangeObject object) {
        return object.provenance().subject() != null || personal.contains(object.id());
    }

    /** Offers an object that is nobody's data and was not carried yet. */
    <T extends ExchangeObject> boolean offer(T object, BiPredicate<T, Fitting> taker) {
        return offer(object, null, taker);
    }

    /** Offers what is linked to an object, each once. */
    <T extends ExchangeObject> void follow(String id, Link link, Class<T> kind, BiPredicate<T, Fitting> taker) {
        boolean outward = link.way() == Link.Way.TO;
        for (var each : (outward ? leaving : arriving).getOrDefault(id, List.of())) {
            var far = objects.get(outward ? each.to() : each.from());
            if (each.type() == link.type() && kind.isInstance(far) && offer(kind.cast(far), link.subject(), taker)) {
                followed.add(each);
            }
        }
    }

    private <T extends ExchangeObject> boolean offer(
            T object, @Nullable SubjectCategory subject, BiPredicate<T, Fitting> taker) {
        return object.provenance().subject() == subject
                && (subject != null || !isPersonal(object))
                && !carried.contains(object.id())
                && taker.test(object, at(object))
                && carried.add(object.id());
    }

    /** True if the two are connected so; the connection is carried then. */
    boolean connects(String from, ConnectionType type, String to) {
        for (var each : leaving.getOrDefault(from, List.of())) {
            if (each.type() == type && each.to().equals(to)) {
                return followed.add(each);
            }
        }
        return false;
    }

    /** The document says from when on the object was so. */
    void date(ExchangeObject object) {
        dated.add(object.id());
    }

    Fitting at(ExchangeObject object) {
        return fitting.at(place(object));
    }

    private String place(ExchangeObject object) {
        return Objects.requireNonNull(places.get(object.id()));
    }

    void assumed(ExchangeObject object, String why, String done) {
        fitting.lose(place(object), Loss.Kind.ASSUMED, why, done);
    }

    /** Names what nobody carried. */
    void nameTheRest() {
        exchange.objects().forEach(this::name);
        var seen = new HashSet<Connection>();
        for (int i = 0; i < exchange.connections().size(); i++) {
            name("Connection[" + (i + 1) + "]", exchange.connections().get(i), seen);
        }
    }

    private void name(ExchangeObject object) {
        if (!carried.contains(object.id())) {
            var why = object instanceof Person || isPersonal(object)
                    ? "it is data of a person, which is not for a hotline"
                    : "the document has no place for it";
            fitting.lose(place(object), Loss.Kind.NO_HOME, why, LEFT_OUT);
        } else if (!dated.contains(object.id())
                && !object.provenance().validity().equals(Validity.OPEN)) {
            at(object).lose("Validity", Loss.Kind.NO_HOME, "only an address says when it was seen", LEFT_OUT);
        }
    }

    private void name(String place, Connection connection, Set<Connection> seen) {
        if (!followed.contains(connection) || !seen.add(connection)) {
            fitting.lose(place, Loss.Kind.NO_HOME, "the document connects no more than its own parts", LEFT_OUT);
        } else if (!connection.validity().equals(Validity.OPEN)) {
            fitting.at(place).lose("Validity", Loss.Kind.NO_HOME, "what belongs together is not dated", LEFT_OUT);
        }
    }
}
