// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMResult;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.ecris.xml.service.NotificationMessage;
import org.liaison.schemas.ecris.xml.service.RequestMessage;
import org.liaison.schemas.ecris.xml.service.RequestResponseMessage;
import org.liaison.schemas.format.Opening;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.xml.XmlFormat;
import org.w3c.dom.Element;

/** Reads one kind of ECRIS message, as the central authority may hand it on. */
public final class EcrisReader implements Reader {

    private final EcrisKind kind;
    private final QName root;
    private final XmlFormat<?> xml;
    private final JAXBContext context;

    private <T> EcrisReader(EcrisKind kind, Class<T> type) {
        this.kind = kind;
        this.root = new QName(EcrisKind.SERVICE, kind.root());
        this.xml = new XmlFormat<>(type, EcrisKind.schemas());
        try {
            this.context = JAXBContext.newInstance(type);
        } catch (JAXBException e) {
            throw new IllegalStateException("format of " + kind.root() + " cannot be set up", e);
        }
    }

    public static EcrisReader notification() {
        return new EcrisReader(EcrisKind.NOTIFICATION, NotificationMessage.class);
    }

    public static EcrisReader request() {
        return new EcrisReader(EcrisKind.REQUEST, RequestMessage.class);
    }

    public static EcrisReader response() {
        return new EcrisReader(EcrisKind.RESPONSE, RequestResponseMessage.class);
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
    public boolean recognises(Opening opening) {
        return opening.equals(new Opening.Xml(root));
    }

    @Override
    public Reading read(Document document) {
        var parsed = xml.parse(document.bytes());
        var tree = parsed.value() == null ? null : tree(parsed.value());
        return tree == null
                ? new Reading.Unreadable(parsed.findings())
                : new Reading.Read(new EcrisRecord(kind, tree), parsed.findings());
    }

    /** As a tree, whose leaves can be counted; null for what is so broken that it cannot be walked. */
    private @Nullable Element tree(Object bound) {
        var result = new DOMResult();
        try {
            context.createMarshaller().marshal(bound, result);
            return (Element) result.getNode().getFirstChild();
        } catch (JAXBException e) {
            return null; // the schema has said why
        }
    }
}
