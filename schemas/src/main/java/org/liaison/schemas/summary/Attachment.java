// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.ArrayList;
import java.util.Optional;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Header;

/** A summary short enough to travel within a message that carries the objects too. */
public final class Attachment {

    /** Characters; beyond them a message does better without. */
    public static final int MOST = 100_000;

    private final Edition edition;

    public Attachment(Language language) {
        this.edition = Edition.of(language, Extent.ATTACHED, Characters::isHtml, "screen.css");
    }

    /** BCP 47. */
    public String language() {
        return edition.labels().language().tag();
    }

    /** Empty if even the abbreviated page is too long. */
    public Optional<String> findOf(ExchangePackage exchange, Header header) {
        var page = SummaryWriter.checked(Page.write(exchange, header, edition, new ArrayList<>()));
        return Optional.of(page).filter(each -> each.length() <= MOST);
    }
}
