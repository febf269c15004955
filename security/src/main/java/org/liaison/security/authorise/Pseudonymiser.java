// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;

/**
 * Puts pseudonyms where a rule wants them. Free text goes with the first of them, because nobody can tell whom it
 * speaks of, and what then still holds one of the clear values is hidden whole by {@link Scrub}.
 */
final class Pseudonymiser {

    static final String UNTOUCHED = "nothing that travels unchanged tells what a pseudonym hides";

    private final Minimisation rule;
    private final Pseudonym pseudonym;
    private final Echoes echoes = new Echoes();
    private final List<Redaction> redactions = new ArrayList<>();

    Pseudonymiser(Minimisation rule, Pseudonyms pseudonyms, PartnerId partner) {
        this.rule = rule;
        this.pseudonym = new Pseudonym(pseudonyms, partner);
    }

    /** What may leave, and the places that cannot be changed and tell a clear value all the same. */
    record Masked(Redactor.Release release, List<String> objections) {

        Masked {
            objections = List.copyOf(objections);
        }
    }

    /** @param original gives paths their positions */
    Masked mask(ExchangePackage original, Redactor.Release release) {
        var paths = new Paths(original);
        redactions.addAll(release.redactions());
        var exchange = release.exchange();
        var objects = exchange.objects().map(each -> mask(each, paths.of(each))).toList();
        var handling = handling(exchange.handling());
        var masked = ExchangePackage.of(exchange.id(), exchange.createdAt(), handling, objects, exchange.connections());
        var scrub = new Scrub(echoes, pseudonym, paths, redactions);
        var scrubbed = scrub.of(masked);
        return new Masked(new Redactor.Release(scrubbed, redactions), scrub.objections());
    }

    private ExchangeObject mask(ExchangeObject object, String path) {
        return switch (object) {
            case Person person -> person(person, path);
            case Item.Account account ->
                rule.pseudonymises(Field.ACCOUNTS) ? account(account, path) : names(account, path);
            case Item.Device device -> device(device, path);
            case Item.IpCapture capture -> capture(capture, path);
            case Item.Reference reference ->
                new Item.Reference(
                        reference.provenance(),
                        reference.kind(),
                        reference.reference(),
                        drop(Datum.NARRATIVE, path + "/note", reference.note()));
            case Event event ->
                new Event(
                        event.provenance(),
                        event.kind(),
                        event.from(),
                        event.until(),
                        event.offence(),
                        drop(Datum.NARRATIVE, path + "/description", event.description()));
            case ExchangeObject other -> other;
        };
    }

    private Person person(Person person, String path) {
        var masked = new PersonMask(rule, pseudonym, echoes, redactions).of(person, path);
        return new Person(
                masked.provenance(),
                masked.name(),
                masked.aliases(),
                masked.birth(),
                masked.sex(),
                masked.nationalities(),
                masked.identifications(),
                masked.contacts(),
                drop(Datum.DESCRIPTION, path + "/description", masked.description()),
                masked.occupation());
    }

    private Item account(Item.Account account, String path) {
        note(Datum.ACCOUNT, path);
        var service = account.service();
        return new Item.Account(
                account.provenance(),
                service,
                of(service, account.identifier()),
                of(service, account.screenName()),
                dropAll(path + "/display-names", account.displayNames()),
                dropAll(path + "/profile-urls", account.profileUrls()));
    }

    private @Nullable Personal<String> of(@Nullable String service, @Nullable Personal<String> name) {
        if (name == null) {
            return null;
        }
        echoes.add(name);
        return pseudonym.account(service, name);
    }

    /** People show their own names to others. */
    private Item names(Item.Account account, String path) {
        if (!rule.pseudonymises(Field.NAME)) {
            return account;
        }
        return new Item.Account(
                account.provenance(),
                account.service(),
                account.identifier(),
                account.screenName(),
                dropAll(path + "/display-names", account.displayNames()),
                account.profileUrls());
    }

    private Item device(Item.Device device, String path) {
        if (!rule.pseudonymises(Field.DEVICES)) {
            return device;
        }
        note(Datum.DEVICE, path);
        echoes.add(device.identifier());
        return new Item.Device(device.provenance(), device.identifierType(), pseudonym.device(device.identifier()));
    }

    private Item capture(Item.IpCapture capture, String path) {
        if (!rule.pseudonymises(Field.IP_CAPTURES)) {
            return capture;
        }
        note(Datum.IP_CAPTURE, path);
        echoes.add(capture.address());
        return new Item.IpCapture(
                capture.provenance(),
                pseudonym.address(capture.address()),
                capture.port(),
                capture.at(),
                capture.eventName(),
                capture.possibleProxy());
    }

    private Handling handling(Handling handling) {
        return new Handling(
                handling.originator(),
                handling.reference(),
                handling.purposes(),
                handling.legalBasis(),
                handling.classification(),
                handling.codes(),
                handling.handlingText(),
                handling.crimeArea(),
                handling.terms(),
                handling.urgency(),
                drop(Datum.NARRATIVE, "handling/urgencyReason", handling.urgencyReason()),
                handling.recipients());
    }

    private void note(Datum datum, String path) {
        redactions.add(Redaction.pseudonymised(path, datum.group()));
    }

    private <T> @Nullable T drop(Datum datum, String path, @Nullable T text) {
        if (text != null) {
            redactions.add(new Redaction(path, datum.group(), Limit.AGREEMENT));
        }
        return null;
    }

    private <T> List<T> dropAll(String path, List<T> values) {
        if (!values.isEmpty()) {
            redactions.add(new Redaction(path, Datum.ACCOUNT.group(), Limit.AGREEMENT));
        }
        return List.of();
    }
}
