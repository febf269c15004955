// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;

/** Removes the parts of objects that a rule names; whole data the {@link Redactor} has removed already. */
final class Pruning {

    private final Minimisation rule;
    private final Paths paths;
    private final List<Redaction> redactions = new ArrayList<>();

    Pruning(Minimisation rule, Paths paths) {
        this.rule = rule;
        this.paths = paths;
    }

    Redactor.Release of(Redactor.Release release) {
        if (rule.removed().isEmpty()) {
            return release;
        }
        redactions.addAll(release.redactions());
        var exchange = release.exchange();
        var objects = exchange.objects().map(this::prune).toList();
        var pruned = ExchangePackage.of(
                exchange.id(), exchange.createdAt(), exchange.handling(), objects, exchange.connections());
        return new Redactor.Release(pruned, redactions);
    }

    private ExchangeObject prune(ExchangeObject object) {
        return switch (object) {
            case Person person -> person(person);
            case Organisation organisation ->
                new Organisation(
                        organisation.provenance(),
                        organisation.name(),
                        organisation.kind(),
                        keep(organisation, Field.REGISTRATION, Datum.ORGANISATION, organisation.registration()));
            case Location location -> location(location);
            case Item.Account account -> account(account);
            case Item.MediaFile file ->
                new Item.MediaFile(
                        file.provenance(),
                        keep(file, Field.FILE_NAMES, Datum.MEDIA_FILE, file.name()),
                        file.hashes(),
                        file.mediaType(),
                        file.size(),
                        file.severities());
            case ExchangeObject other -> other;
        };
    }

    private Person person(Person person) {
        var birth = person.birth();
        var left = birth == null
                ? null
                : new Person.Birth(
                        keep(person, Field.BIRTH_DATE, Datum.BIRTH, birth.on()),
                        keep(person, Field.BIRTH_PLACE, Datum.BIRTH, birth.place()),
                        birth.age());
        return new Person(
                person.provenance(),
                person.name(),
                person.aliases(),
                left != null && left.on() == null && left.place() == null && left.age() == null ? null : left,
                person.sex(),
                person.nationalities(),
                person.identifications(),
                person.contacts(),
                person.description(),
                person.occupation());
    }

    private Location location(Location location) {
        return new Location(
                location.provenance(),
                location.kind(),
                keepAll(location, Field.ADDRESS_LINES, Datum.WHEREABOUTS, location.lines()),
                location.city(),
                location.postCode(),
                location.country(),
                keep(location, Field.COORDINATES, Datum.WHEREABOUTS, location.coordinates()));
    }

    private Item account(Item.Account account) {
        return new Item.Account(
                account.provenance(),
                account.service(),
                account.identifier(),
                account.screenName(),
                keepAll(account, Field.DISPLAY_NAMES, Datum.ACCOUNT, account.displayNames()),
                keepAll(account, Field.PROFILE_URLS, Datum.ACCOUNT, account.profileUrls()));
    }

    private <T> @Nullable T keep(ExchangeObject object, Field field, Datum datum, @Nullable T value) {
        return value == null || stays(object, field, datum) ? value : null;
    }

    private <T> List<T> keepAll(ExchangeObject object, Field field, Datum datum, List<T> values) {
        return values.isEmpty() || stays(object, field, datum) ? values : List.of();
    }

    private boolean stays(ExchangeObject object, Field field, Datum datum) {
        if (!rule.removes(field)) {
            return true;
        }
        redactions.add(new Redaction(paths.of(object) + "/" + field.word(), datum.group(), Limit.AGREEMENT));
        return false;
    }
}
