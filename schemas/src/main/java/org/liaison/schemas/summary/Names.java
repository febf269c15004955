// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.message.Personal;

/** What an object is called where another one is told of: by what people know it by, and its id. */
final class Names {

    private static final int LENGTH = 60;

    private final Map<String, Piece> names = new HashMap<>();

    Names(ExchangePackage exchange, Carried carried) {
        exchange.objects().forEach(each -> names.put(each.id(), carried.again(called(each))));
    }

    Piece of(String id) {
        return names.getOrDefault(id, Piece.NONE);
    }

    private static String called(ExchangeObject object) {
        var name = name(object);
        var cut = name.codePointCount(0, name.length()) > LENGTH
                ? name.substring(0, name.offsetByCodePoints(0, LENGTH)) + "…"
                : name;
        return cut.isBlank() ? object.id() : cut + " (" + object.id() + ")";
    }

    private static String name(ExchangeObject object) {
        return switch (object) {
            case Person person -> name(person);
            case Organisation organisation -> organisation.name().reveal();
            case Location location -> words(location.kind(), shown(location.city()), location.country());
            case Item item -> name(item);
            case Event event -> words(event.kind(), event.offence());
            case Conviction conviction ->
                words(
                        conviction.decision().country(),
                        shown(conviction.decision().fileNumber()));
        };
    }

    private static String name(Person person) {
        var name = person.name();
        if (name != null) {
            return words(shown(name.given()), shown(name.family()));
        }
        return first(person.aliases());
    }

    private static String name(Item item) {
        return switch (item) {
            case Item.Account account ->
                words(
                        account.service(),
                        shown(account.screenName()),
                        account.screenName() == null ? shown(account.identifier()) : null);
            case Item.Device device ->
                words(device.identifierType(), device.identifier().reveal());
            case Item.IpCapture capture -> capture.address().reveal();
            case Item.MediaFile file ->
                file.name() == null
                        ? first(List.copyOf(file.hashes().values()))
                        : file.name().reveal();
            case Item.Reference reference -> words(reference.kind(), shown(reference.reference()));
        };
    }

    private static String first(List<Personal<String>> values) {
        return values.isEmpty() ? "" : values.getFirst().reveal();
    }

    private static @Nullable String shown(@Nullable Personal<String> value) {
        return value == null ? null : value.reveal();
    }

    private static String words(@Nullable String... words) {
        return String.join(" ", Stream.of(words).filter(Objects::nonNull).toList());
    }
}
