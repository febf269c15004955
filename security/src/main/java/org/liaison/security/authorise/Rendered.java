// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Message;

/** A document in a partner's format, made from a package that was decided on and from nothing else. */
public sealed interface Rendered extends Message permits Written {

    Document document();

    List<Loss> losses();

    /** The agreement under which it may leave, and its version. */
    String agreement();

    String format();

    String version();

    /** The digest of the package that was decided on. */
    Imprint decidedDigest();

    /** The digest of the document as it was written. */
    Imprint documentDigest();

    /** Whether a document that was stored or handed on is still the one that was rendered. */
    default boolean covers(Document candidate) {
        return candidate.format().equals(document().format())
                && Imprint.over(candidate.bytes()).equals(documentDigest());
    }

    default boolean intact() {
        return covers(document());
    }
}
