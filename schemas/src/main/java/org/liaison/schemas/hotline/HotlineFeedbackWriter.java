// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.ArrayList;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Markings;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.hotline.feedback.xml.HotlineFeedback;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.XmlFormat;

/** Writes what police tell a hotline about its report; nothing of it is about a person. */
public final class HotlineFeedbackWriter implements Writer {

    private final XmlFormat<HotlineFeedback> xml =
            new XmlFormat<>(HotlineFeedback.class, "/org/liaison/schemas/xsd/hotline-feedback.xsd");

    @Override
    public String format() {
        return "hotline-feedback";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String title() {
        return "Feedback to a hotline, version 1 (Liaison's own schema), without any data of persons";
    }

    @Override
    public Rendition write(ExchangePackage exchange, Header header) {
        var losses = new ArrayList<Loss>(Markings.unsaid(exchange));
        var feedback = new ExchangeToFeedback(exchange, losses).map();
        feedback.setVersion(version());
        return new Rendition(new Document(format(), xml.write(feedback)), losses);
    }
}
