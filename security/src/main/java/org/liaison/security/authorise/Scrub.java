// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Marking;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Personal;

/**
 * Hides whole values that tell a clear value elsewhere: a file, an address, an id named after somebody. It walks the
 * components of the records as {@link CanonicalForm} does, so a component that is added later is covered.
 */
final class Scrub {

    private final Echoes echoes;
    private final Pseudonym pseudonym;
    private final Paths paths;
    private final List<Redaction> redactions;
    private final List<String> objections = new ArrayList<>();

    Scrub(Echoes echoes, Pseudonym pseudonym, Paths paths, List<Redaction> redactions) {
        this.echoes = echoes;
        this.pseudonym = pseudonym;
        this.paths = paths;
        this.redactions = redactions;
    }

    /** Places that tell a clear value and may not be changed. */
    List<String> objections() {
        return List.copyOf(objections);
    }

    ExchangePackage of(ExchangePackage exchange) {
        var objects = exchange.objects().map(this::object).toList();
        var connections = exchange.connections().stream().map(this::connection).toList();
        object("package/id", exchange.id());
        return ExchangePackage.of(
                exchange.id(), exchange.createdAt(), handling(exchange.handling()), objects, connections);
    }

    /** What tells a pseudonym says so. */
    private ExchangeObject object(ExchangeObject object) {
        var path = paths.of(object);
        var scrubbed = record((Record) object, new Where(object, path, null));
        return (ExchangeObject) (isMasked(path) ? marked(scrubbed) : scrubbed);
    }

    private boolean isMasked(String path) {
        return redactions.stream()
                .filter(each -> each.kind() == Redaction.Kind.PSEUDONYMISED)
                .anyMatch(each -> each.path().equals(path) || each.path().startsWith(path + "/"));
    }

    private static Record marked(Record object) {
        var components = object.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(each -> value(object, each))
                .map(each -> each instanceof Provenance provenance ? provenance.withPseudonyms() : each)
                .toArray();
        return make(object.getClass(), components, values);
    }

    private Connection connection(Connection connection) {
        return new Connection(
                id(connection.from()),
                connection.type(),
                id(connection.to()),
                connection.evaluation(),
                connection.validity());
    }

    /** A reference is a name for the case; what else governs the package travels as it is, or not at all. */
    private Handling handling(Handling handling) {
        Stream.of(handling.originator(), handling.legalBasis()).forEach(each -> object("handling", each));
        if (handling.handlingText() != null && echoes.in(handling.handlingText())) {
            objections.add("handling/handlingText");
        }
        return new Handling(
                handling.originator(),
                id(handling.reference()),
                handling.purposes(),
                handling.legalBasis(),
                handling.classification(),
                handling.codes(),
                handling.handlingText(),
                handling.crimeArea(),
                handling.terms(),
                handling.urgency(),
                handling.urgencyReason(),
                handling.recipients());
    }

    private void object(String place, String unchanged) {
        if (echoes.inWord(unchanged)) {
            objections.add(place);
        }
    }

    /** The same id gives the same pseudonym, so connections still lead to their objects. */
    private String id(String id) {
        return echoes.in(id) ? pseudonym.echo(id) : id;
    }

    private Record record(Record record, Where where) {
        var components = record.getClass().getRecordComponents();
        var before = Arrays.stream(components).map(each -> value(record, each)).toArray();
        var after = new @Nullable Object[components.length];
        for (var index = 0; index < components.length; index++) {
            after[index] = scrub(before[index], where.in(record, components[index].getName()));
        }
        return Arrays.equals(before, after) ? record : make(record.getClass(), components, after);
    }

    private @Nullable Object scrub(@Nullable Object value, Where where) {
        return switch (value) {
            case null -> null;
            case Personal<?> personal
            when personal.reveal() instanceof String text && echoes.in(text) && !pseudonym.made(text) -> {
                where.note(redactions);
                yield where.isAddress() ? pseudonym.address(Personal.of(text)) : Personal.of(pseudonym.echo(text));
            }
            case String text
            when where.isOurs() ? echoes.in(text) : echoes.inWord(text) -> {
                where.note(redactions);
                yield pseudonym.echo(text);
            }
            case List<?> list -> list.stream().map(each -> scrub(each, where)).toList();
            case Marking marking -> unchanged(marking, where);
            case Record record -> record(record, where);
            case Object other -> other;
        };
    }

    /** A restriction travels with its data, and consent is asked for under the provider's reference. */
    private Marking unchanged(Marking marking, Where where) {
        if (Stream.of(marking.text(), marking.providerReference()).anyMatch(each -> each != null && echoes.in(each))) {
            objections.add(where.path());
        }
        return marking;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("components of a package are public", e);
        }
    }

    private static Record make(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Record) canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records of a package can be made", e);
        }
    }
}
