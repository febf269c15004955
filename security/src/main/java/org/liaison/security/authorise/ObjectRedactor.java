// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Sex;

/** Which datum every field of every object is; the one place where the records meet Annex II. */
final class ObjectRedactor {

    private static final Set<String> HOMES = Set.of("home", "residence");

    private final Limits limits;
    private final @Nullable Limit everybodys;
    private final Paths paths;
    private final List<Redaction> redactions;

    ObjectRedactor(Limits limits, Paths paths, List<Redaction> redactions) {
        this.limits = limits;
        this.everybodys = limits.findEverybodys().orElse(null);
        this.paths = paths;
        this.redactions = redactions;
    }

    /** What a whole object counts as. */
    static Datum datum(ExchangeObject object) {
        return switch (object) {
            case Person person -> Datum.NAME;
            case Organisation organisation -> Datum.ORGANISATION;
            case Location location -> isHome(location) ? Datum.RESIDENCE : Datum.WHEREABOUTS;
            case Item.Account account -> Datum.ACCOUNT;
            case Item.Device device -> Datum.DEVICE;
            case Item.IpCapture capture -> Datum.IP_CAPTURE;
            case Item.MediaFile file -> Datum.MEDIA_FILE;
            case Item.Reference reference -> Datum.REFERENCE;
            case Event event -> Datum.EVENT;
            case Conviction conviction -> Datum.CONVICTION;
        };
    }

    private static boolean isHome(Location location) {
        var kind = location.kind();
        return kind != null && HOMES.contains(kind.toLowerCase(Locale.ROOT));
    }

    /** Empty: nothing of it may pass, and there was something that did not. */
    Optional<Person> findPerson(Person person) {
        var cut = cut(person);
        if (limits.find(person).filter(Limit::allowsNothing).isPresent()) {
            cut.note(Datum.NAME, cut.path().get());
            return Optional.empty();
        }
        var kept = fields(person, cut);
        if (!kept.equals(person) && kept.equals(bare(person.provenance()))) {
            cut.note(Datum.NAME, cut.path().get());
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    Optional<Organisation> findOrganisation(Organisation organisation) {
        return cut(organisation).allows(Datum.ORGANISATION) ? Optional.of(organisation) : Optional.empty();
    }

    Optional<Location> findLocation(Location location) {
        return cut(location).allows(datum(location)) ? Optional.of(location) : Optional.empty();
    }

    Optional<Item> findItem(Item item) {
        if (!cut(item).allows(datum(item))) {
            return Optional.empty();
        }
        return Optional.of(item instanceof Item.Reference reference ? notes(reference) : item);
    }

    Optional<Event> findEvent(Event event) {
        if (!cut(event).allows(Datum.EVENT)) {
            return Optional.empty();
        }
        var description = story(event).keep(Datum.NARRATIVE, "description", event.description());
        return Optional.of(
                new Event(event.provenance(), event.kind(), event.from(), event.until(), event.offence(), description));
    }

    Optional<Conviction> findConviction(Conviction conviction) {
        return cut(conviction).allows(Datum.CONVICTION) ? Optional.of(conviction) : Optional.empty();
    }

    private Item notes(Item.Reference reference) {
        var note = story(reference).keep(Datum.NARRATIVE, "note", reference.note());
        return new Item.Reference(reference.provenance(), reference.kind(), reference.reference(), note);
    }

    private static Person fields(Person person, Cut cut) {
        var sex = person.sex() == Sex.UNKNOWN ? null : cut.keep(Datum.SEX, "sex", person.sex());
        return new Person(
                person.provenance(),
                cut.keep(Datum.NAME, "name", person.name()),
                cut.keepAll(Datum.ALIASES, "aliases", person.aliases()),
                cut.keep(Datum.BIRTH, "birth", person.birth()),
                sex == null ? Sex.UNKNOWN : sex,
                cut.keepAll(Datum.NATIONALITIES, "nationalities", person.nationalities()),
                cut.keepAll(Datum.IDENTIFICATIONS, "identifications", person.identifications()),
                cut.keepAll(Datum.CONTACT_DETAILS, "contacts", person.contacts()),
                cut.keep(Datum.DESCRIPTION, "description", person.description()),
                cut.keep(Datum.OCCUPATION, "occupation", person.occupation()));
    }

    private static Person bare(Provenance provenance) {
        return new Person(provenance, null, List.of(), null, Sex.UNKNOWN, List.of(), List.of(), List.of(), null, null);
    }

    private Cut cut(ExchangeObject object) {
        return new Cut(limits.find(object).orElse(null), () -> paths.of(object), redactions);
    }

    /** Free text, which everybody's limit holds for. */
    private Cut story(ExchangeObject object) {
        return new Cut(everybodys, () -> paths.of(object), redactions);
    }
}
