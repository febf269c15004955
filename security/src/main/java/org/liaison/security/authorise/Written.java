// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;

/** What {@link Permitted} hands out. */
record Written(Permitted permitted, Rendition rendition, String format, String version, Imprint documentDigest)
        implements Rendered {

    @Override
    public Header header() {
        return permitted.header();
    }

    @Override
    public Document document() {
        return rendition.document();
    }

    @Override
    public List<Loss> losses() {
        return rendition.losses();
    }

    @Override
    public String agreement() {
        return permitted.agreement();
    }

    @Override
    public Imprint decidedDigest() {
        return permitted.digest();
    }
}
