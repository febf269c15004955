// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.xml.Context;
import org.liaison.schemas.conviction.xml.ConvictionExtract;
import org.liaison.schemas.conviction.xml.ExtractPerson;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** An extract as a package: the person, the convictions, the register, and why it was asked. */
final class ExtractToExchange {

    private static final String PERSON = "p1";

    private final ConvictionExtract source;
    private final Intake intake;
    private final List<Loss> losses;
    private final List<Item> items = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    /** Annex II A(1)(a) and B(1)(a) speak of persons suspected or convicted; without a conviction nobody says who it is. */
    private final @Nullable SubjectCategory subject;

    ExtractToExchange(ConvictionExtract source, Intake intake, List<Loss> unverified) {
        this.source = source;
        this.intake = intake;
        this.losses = new ArrayList<>(unverified);
        this.subject = source.getConviction().isEmpty() ? null : SubjectCategory.SUSPECT;
    }

    Conversion convert() {
        var context = source.getContext();
        assumeWhatNoRegisterSays();
        noHome("Context/Clerk", context.getClerk(), "who made the extract stays at home");
        var convictions = convictions();
        note(context);
        connect("o1", ConnectionType.REPORTED, "e1");
        var exchange = new ExchangePackage(
                intake.header().id().value(),
                intake.header().receivedAt(),
                StatedHandling.of(context.getReference(), intake.defaults(), losses),
                List.of(person(source.getPerson())),
                List.of(new Organisation(
                        provenance("o1", "Context/Register", null),
                        Personal.of(context.getRegister()),
                        "criminal-register",
                        null)),
                List.of(),
                items,
                List.of(new Event(
                        provenance("e1", "Context/IssuedAt", null),
                        "register-extract",
                        context.getIssuedAt(),
                        null,
                        null,
                        null)),
                convictions,
                connections);
        return new Conversion.Done(exchange, losses);
    }

    private void assumeWhatNoRegisterSays() {
        assumed("*/Evaluation", "the register gives none", "X4, Regulation (EU) 2016/794 Article 29(4)");
        assumed(
                "Person/@subject",
                "the register does not say",
                subject == null ? "none, so the person stays here" : "SUSPECT, which covers convicted persons");
    }

    private void note(Context context) {
        note("Context/Purpose", RegisterNotes.PURPOSE, context.getPurpose());
        note(
                "Context/Consent",
                RegisterNotes.CONSENT,
                context.getConsent() == null
                        ? null
                        : context.getConsent().value().toUpperCase(Locale.ROOT));
        note("Context/Request", RegisterNotes.REQUEST, context.getRequest());
        note("Context/Response", RegisterNotes.RESPONSE, context.getResponse());
    }

    private List<Conviction> convictions() {
        var convictions = new ArrayList<Conviction>();
        Numbered.each("Conviction", source.getConviction(), (place, each) -> {
            noHome(place + "/InternalNote", each.getInternalNote(), "internal notes stay at home");
            var provenance = provenance("k" + (convictions.size() + 1), place, subject);
            convictions.add(ConvictionOfExtract.of(each, provenance));
            connect(PERSON, ConnectionType.CONVICTED, provenance.id());
        });
        return convictions;
    }

    private Person person(ExtractPerson person) {
        return new Person(
                provenance(PERSON, "Person", subject),
                new Person.Name(personal(person.getGiven()), Personal.of(person.getFamily())),
                person.getAlias().stream().map(Personal::of).toList(),
                birth(person),
                person.getSex() == null
                        ? Sex.UNKNOWN
                        : Sex.valueOf(person.getSex().name()),
                person.getNationality().stream().map(Personal::of).toList(),
                person.getIdentification().stream()
                        .map(each -> new Person.Identification(
                                each.getKind(), Personal.of(each.getValue()), each.getCountry()))
                        .toList(),
                List.of(),
                null,
                null);
    }

    private static Person.@Nullable Birth birth(ExtractPerson person) {
        return person.getBirthDate() == null && person.getBirthPlace() == null
                ? null
                : new Person.Birth(personal(person.getBirthDate()), personal(person.getBirthPlace()), null);
    }

    private void note(String place, String kind, @Nullable String value) {
        if (value != null) {
            var id = "i" + (items.size() + 1);
            items.add(new Item.Reference(provenance(id, place, subject), kind, Personal.of(value), null));
            connect(id, ConnectionType.ASSOCIATED_WITH, PERSON);
        }
    }

    private void connect(String from, ConnectionType type, String to) {
        connections.add(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
    }

    private static Provenance provenance(String id, String place, @Nullable SubjectCategory category) {
        return new Provenance(id, place, Evaluation.unknown(), category, Validity.OPEN);
    }

    private void noHome(String place, @Nullable Object stated, String why) {
        if (stated != null) {
            losses.add(new Loss(place, Loss.Kind.NO_HOME, why, "left out"));
        }
    }

    private void assumed(String place, String why, String done) {
        losses.add(new Loss(place, Loss.Kind.ASSUMED, why, done));
    }

    static <T> @Nullable Personal<T> personal(@Nullable T value) {
        return value == null ? null : Personal.of(value);
    }
}
