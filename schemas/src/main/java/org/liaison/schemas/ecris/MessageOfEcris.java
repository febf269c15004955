// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.conviction.EcrisCodes;
import org.liaison.schemas.conviction.RegisterNotes;
import org.liaison.schemas.conviction.StatedHandling;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Handling;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Times;

/** A message as a package: the person, the convictions, and what the message says of itself. */
final class MessageOfEcris {

    private static final String PERSON = "p1";

    private final EcrisKind kind;
    private final Branch message;
    private final Branch meta;
    private final Branch data;
    private final Intake intake;

    /** Annex II A(1)(a) and B(1)(a) speak of persons suspected or convicted; without a conviction nobody says who it is. */
    private final @Nullable SubjectCategory subject;

    private final List<Loss> losses = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    MessageOfEcris(EcrisKind kind, Branch message, Intake intake) {
        this.kind = kind;
        this.message = message;
        this.meta = Objects.requireNonNull(message.find("MessageMetaData"), "the schema demands it");
        this.data = Objects.requireNonNull(message.find("MessageData"), "the schema demands it");
        this.intake = intake;
        this.subject = data.find("MessageDataConviction") == null ? null : SubjectCategory.SUSPECT;
    }

    Conversion convert() {
        var person = Objects.requireNonNull(data.find("MessageDataPerson"), "the schema demands it");
        var id = meta.text("MessageMetaDataMessageID", "");
        var handling = handling(Objects.requireNonNull(id));
        var convicted = convictions();
        note(RegisterNotes.MESSAGE, id);
        note(RegisterNotes.REQUEST, meta.text("MessageMetaDataResponseTo", ""));
        note(RegisterNotes.RESPONSE, data.text("MessageDataRequestResponseTypeReference", ""));
        var exchange = new ExchangePackage(
                intake.header().id().value(),
                createdAt(),
                handling,
                List.of(PersonOfEcris.of(person, provenance(PERSON, person.path()))),
                List.of(),
                List.of(),
                items,
                List.of(),
                convicted,
                connections);
        losses.add(new Loss(
                "*/Evaluation",
                Loss.Kind.ASSUMED,
                "a register does not evaluate",
                "X4, Regulation (EU) 2016/794 Article 29(4)"));
        losses.add(new Loss(
                "*/@subject", Loss.Kind.ASSUMED, "a message does not say", "SUSPECT, which covers convicted persons"));
        losses.addAll(message.rest());
        return new Conversion.Done(exchange, losses);
    }

    private Instant createdAt() {
        var stated = meta.take("MessageMetaDataTimestamp", "", Times::parseInstant);
        if (stated == null) {
            losses.add(new Loss("@createdAt", Loss.Kind.ASSUMED, "a time without zone is no instant", "its reception"));
        }
        return stated == null ? intake.header().receivedAt() : stated;
    }

    private Handling handling(String messageId) {
        if (kind != EcrisKind.REQUEST) {
            return StatedHandling.of(reference(null, messageId), intake.defaults(), losses);
        }
        var authority = data.find("MessageDataRequestingAuthority");
        var name = authority == null ? null : authority.spoken("RequestingAuthorityName");
        if (authority != null) {
            authority.leave("RequestingAuthorityTypeReference", Unknown.AUTHORITY);
        }
        purpose();
        consent();
        return StatedHandling.of(
                reference(data.text("MessageDataCaseReferenceNumber", ""), messageId),
                name,
                data.take(
                        "MessageDataUrgency",
                        Unknown.TEXT,
                        each -> "Yes".equals(each) ? Urgency.URGENT : Urgency.NORMAL),
                intake.defaults(),
                losses);
    }

    private String reference(@Nullable String stated, String messageId) {
        if (stated == null) {
            losses.add(new Loss("Handling/Reference", Loss.Kind.ASSUMED, "the message states none", "its id"));
        }
        return stated == null ? messageId : stated;
    }

    private void purpose() {
        data.leave("MessageDataRequestPurposeCategoryReference", Unknown.PURPOSE);
        var title = data.spoken("MessageDataRequestPurpose");
        note(
                RegisterNotes.PURPOSE,
                EcrisCodes.shipped().all().stream()
                        .filter(each -> each.kind() == EcrisCode.Kind.PURPOSE
                                && each.title().equals(title))
                        .map(EcrisCode::code)
                        .findFirst()
                        .orElse(title));
    }

    private void consent() {
        note(
                RegisterNotes.CONSENT,
                data.take(
                        "MessageDataConcernedPersonConsent", Unknown.TEXT, each -> "Yes".equals(each) ? "YES" : "NO"));
    }

    private List<Conviction> convictions() {
        var convictions = new ArrayList<Conviction>();
        for (var each : data.all("MessageDataConviction")) {
            var provenance = provenance("k" + (convictions.size() + 1), each.path());
            convictions.add(ConvictionOfEcris.of(each, provenance));
            connections.add(new Connection(
                    PERSON, ConnectionType.CONVICTED, provenance.id(), Evaluation.unknown(), Validity.OPEN));
        }
        return convictions;
    }

    private void note(String of, @Nullable String value) {
        if (value != null) {
            var provenance = provenance("i" + (items.size() + 1), message.path());
            items.add(new Item.Reference(provenance, of, Personal.of(value), null));
            connections.add(new Connection(
                    provenance.id(), ConnectionType.ASSOCIATED_WITH, PERSON, Evaluation.unknown(), Validity.OPEN));
        }
    }

    private Provenance provenance(String id, String place) {
        return new Provenance(id, place, Evaluation.unknown(), subject, Validity.OPEN);
    }
}
