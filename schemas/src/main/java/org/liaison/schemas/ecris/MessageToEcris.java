// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.conviction.RegisterNotes;
import org.liaison.schemas.ecris.xml.domain.ConvictionType;
import org.liaison.schemas.ecris.xml.domain.PersonType;
import org.liaison.schemas.ecris.xml.messages.CorrelatingMessageMetaDataType;
import org.liaison.schemas.ecris.xml.messages.MessageMetaDataType;
import org.liaison.schemas.ecris.xml.messages.NotificationMessageDataType;
import org.liaison.schemas.ecris.xml.messages.RequestMessageDataType;
import org.liaison.schemas.ecris.xml.messages.RequestResponseMessageDataType;
import org.liaison.schemas.ecris.xml.messages.RequestingAuthorityType;
import org.liaison.schemas.ecris.xml.service.NotificationMessage;
import org.liaison.schemas.ecris.xml.service.RequestMessage;
import org.liaison.schemas.ecris.xml.service.RequestResponseMessage;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.xml.Times;

/** The selected part of a package as each kind of message. */
final class MessageToEcris {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Z]{2}-[A-Z]{2}-REQ-[0-9]{15}");
    private static final Pattern RESPONSE = Pattern.compile("RRT-[0-9]{2}-[0-9]{2}");
    private static final String SUCCESS = "RRT-00-00";

    private final ExchangePackage exchange;
    private final Selection selection;
    private final Notes notes;
    private final MessageIds ids;
    private final Pen pen;

    MessageToEcris(ExchangePackage exchange, Selection selection, Notes notes, MessageIds ids, Pen pen) {
        this.exchange = exchange;
        this.selection = selection;
        this.notes = notes;
        this.ids = ids;
        this.pen = pen;
    }

    NotificationMessage notification() {
        unasked("a notification answers nothing and asks for nothing");
        var data = new NotificationMessageDataType();
        data.setMessageDataPerson(person());
        data.setMessageDataConviction(convictions().getFirst());
        var xml = new NotificationMessage();
        xml.setMessageMetaData(initiating(EcrisKind.NOTIFICATION));
        xml.setMessageData(data);
        return xml;
    }

    RequestMessage request() {
        var at = pen.at("Handling");
        var data = new RequestMessageDataType();
        data.setMessageDataPerson(person());
        purpose(data);
        data.setMessageDataRequestingAuthority(authority(at));
        data.setMessageDataCaseReferenceNumber(
                at.line("Reference", exchange.handling().reference(), 50));
        var consent = notes.text(RegisterNotes.CONSENT, pen);
        data.setMessageDataConcernedPersonConsent(consent(consent));
        data.setMessageDataUrgency(urgency(at));
        var xml = new RequestMessage();
        xml.setMessageMetaData(initiating(EcrisKind.REQUEST));
        xml.setMessageData(data);
        return xml;
    }

    RequestResponseMessage response() {
        unasked("a response goes back to whoever asked");
        var request = notes.text(RegisterNotes.REQUEST, pen);
        if (request == null || !REQUEST_ID.matcher(request).matches()) {
            throw Selection.refused(
                    "Objects/Item", "a response names the request: a reference of kind " + RegisterNotes.REQUEST);
        }
        var data = new RequestResponseMessageDataType();
        data.setMessageDataPerson(person());
        data.getMessageDataConviction().addAll(convictions());
        data.setMessageDataRequestResponseTypeReference(responseType());
        var meta = new CorrelatingMessageMetaDataType();
        meta.setMessageMetaDataMessageID(ids.message(request.substring(0, 2), EcrisKind.RESPONSE));
        meta.setMessageMetaDataTimestamp(timestamp());
        meta.setMessageMetaDataResponseTo(request);
        var xml = new RequestResponseMessage();
        xml.setMessageMetaData(meta);
        xml.setMessageData(data);
        return xml;
    }

    private MessageMetaDataType initiating(EcrisKind kind) {
        var meta = new MessageMetaDataType();
        meta.setMessageMetaDataMessageID(ids.message(receiver(), kind));
        meta.setMessageMetaDataTimestamp(timestamp());
        return meta;
    }

    /** FD 2009/315/JHA Art. 4(2) and Art. 6: convictions are told to, and asked of, the state of nationality. */
    private String receiver() {
        for (var each : selection.person().nationalities()) {
            var state = pen.quiet().line("", each, 2);
            if (pen.codes().find(EcrisCode.Kind.COUNTRY, state).isPresent() && !ids.isSender(state)) {
                return String.valueOf(state);
            }
        }
        pen.assumed("MessageMetaDataMessageID", "no nationality names the receiver", MessageIds.NOBODY);
        return MessageIds.NOBODY;
    }

    private String timestamp() {
        return String.valueOf(Times.print(exchange.createdAt()));
    }

    private PersonType person() {
        var at = pen.at("Objects").at("Person", 1 + exchange.persons().indexOf(selection.person()));
        return new PersonToEcris(at).write(selection.person());
    }

    private List<ConvictionType> convictions() {
        var writer = new ConvictionToEcris(ids);
        return selection.convictions().stream()
                .map(each -> writer.write(
                        each,
                        pen.at("Objects")
                                .at("Conviction", 1 + exchange.convictions().indexOf(each))))
                .toList();
    }

    /** Of what only a request carries. */
    private void unasked(String why) {
        var at = pen.at("Handling");
        at.noHome("Originator", exchange.handling().originator(), why);
        at.noHome("Reference", exchange.handling().reference(), why);
        at.noHome("Urgency", exchange.handling().urgency(), why);
    }

    /** What a purpose is called on the wire is not public, so its title goes into the text. */
    private void purpose(RequestMessageDataType data) {
        var key = notes.text(RegisterNotes.PURPOSE, pen);
        pen.assumed("MessageDataRequestPurposeCategoryReference", "its codes are not public", Unknown.PURPOSE);
        data.setMessageDataRequestPurposeCategoryReference(Unknown.PURPOSE);
        data.setMessageDataRequestPurpose(Texts.of400(pen.codes()
                .find(EcrisCode.Kind.PURPOSE, key)
                .map(EcrisCode::title)
                .orElse(key)));
    }

    private RequestingAuthorityType authority(Pen at) {
        at.assumed("Originator", "the codes of kinds of authorities are not public", Unknown.AUTHORITY);
        var xml = new RequestingAuthorityType();
        xml.setRequestingAuthorityTypeReference(Unknown.AUTHORITY);
        xml.setRequestingAuthorityName(
                Texts.of400(at.line("Originator", exchange.handling().originator(), 400)));
        return xml;
    }

    private String consent(@Nullable String stated) {
        if (stated != null && (stated.equals("YES") || stated.equals("NO"))) {
            return stated.charAt(0) + stated.substring(1).toLowerCase(Locale.ROOT);
        }
        pen.assumed("MessageDataConcernedPersonConsent", "the package does not say yes or no", Unknown.TEXT);
        return Unknown.TEXT;
    }

    private String urgency(Pen at) {
        var urgency = exchange.handling().urgency();
        if (urgency == Urgency.IMMINENT_RISK) {
            at.narrowed("Urgency", "ECRIS knows urgent and not", "Yes");
        }
        return urgency == Urgency.NORMAL ? "No" : "Yes";
    }

    private String responseType() {
        var stated = notes.text(RegisterNotes.RESPONSE, pen);
        if (stated != null && RESPONSE.matcher(stated).matches()) {
            return stated;
        }
        pen.assumed("MessageDataRequestResponseTypeReference", "the package names none", SUCCESS);
        return SUCCESS;
    }
}
