// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Resolves nothing: schemas that import each other are handed over together, imported ones first. */
final class NoOutside implements LSResourceResolver {

    @Override
    @SuppressWarnings("NullAway") // the interface predates annotations; null means: not resolved here
    public @Nullable LSInput resolveResource(
            String type, String namespace, String publicId, String systemId, String baseUri) {
        return null;
    }
}
