// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.util.List;
import java.util.stream.Stream;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Loss;

/** A document in a partner's format, and what the format could not carry. */
public record Rendition(Document document, List<Loss> losses) {

    public Rendition {
        losses = List.copyOf(losses);
    }

    /** The same document with more that it does not carry. */
    public Rendition losing(List<Loss> more) {
        return new Rendition(
                document, Stream.concat(losses.stream(), more.stream()).toList());
    }
}
