// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.ArrayList;
import org.liaison.schemas.conviction.EcrisCodes;
import org.liaison.schemas.ecris.xml.service.NotificationMessage;
import org.liaison.schemas.ecris.xml.service.RequestMessage;
import org.liaison.schemas.ecris.xml.service.RequestResponseMessage;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Fitting;
import org.liaison.schemas.xml.XmlFormat;

/** Writes one kind of ECRIS message, which the central authority may take over; nobody is addressed by it. */
public final class EcrisWriter implements Writer {

    private final EcrisKind kind;
    private final String sender;
    private final Sheet sheet;

    private EcrisWriter(EcrisKind kind, String sender, Sheet sheet) {
        this.kind = kind;
        this.sender = MessageIds.requireState(sender);
        this.sheet = sheet;
    }

    /** A package as the bytes of one kind of message. */
    private interface Sheet {
        byte[] write(MessageToEcris message);
    }

    /** @param sender the two letters of the Member State whose central authority sends the message */
    public static EcrisWriter notification(String sender) {
        var xml = new XmlFormat<>(NotificationMessage.class, EcrisKind.schemas());
        return new EcrisWriter(EcrisKind.NOTIFICATION, sender, message -> xml.write(message.notification()));
    }

    /** @param sender the two letters of the Member State whose central authority sends the message */
    public static EcrisWriter request(String sender) {
        var xml = new XmlFormat<>(RequestMessage.class, EcrisKind.schemas());
        return new EcrisWriter(EcrisKind.REQUEST, sender, message -> xml.write(message.request()));
    }

    /** @param sender the two letters of the Member State whose central authority sends the message */
    public static EcrisWriter response(String sender) {
        var xml = new XmlFormat<>(RequestResponseMessage.class, EcrisKind.schemas());
        return new EcrisWriter(EcrisKind.RESPONSE, sender, message -> xml.write(message.response()));
    }

    @Override
    public String format() {
        return kind.format();
    }

    @Override
    public String version() {
        return EcrisKind.VERSION;
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var losses = new ArrayList<Loss>(Markings.unsaid(exchange));
        var selection = Selection.of(exchange, kind);
        var notes = new Notes(exchange, kind);
        var pen = new Pen(Fitting.into(losses), EcrisCodes.shipped());
        Remainder.note(exchange, selection, notes, pen);
        var message = new MessageToEcris(exchange, selection, notes, new MessageIds(header.id(), sender), pen);
        return new Rendition(new Document(format(), sheet.write(message)), losses);
    }
}
