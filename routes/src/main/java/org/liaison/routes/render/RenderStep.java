// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.render;

import org.liaison.routes.dispatch.Partners;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.message.Step;
import org.liaison.security.authorise.Authorised;
import org.liaison.security.authorise.Rendered;

/** Writes what was decided on in the partner's format. */
public final class RenderStep implements Step<Authorised, Rendered> {

    private final Formats formats;
    private final Partners partners;

    public RenderStep(Formats formats, Partners partners) {
        this.formats = formats;
        this.partners = partners;
    }

    @Override
    public Rendered apply(Authorised authorised) {
        var format = partners.require(authorised.header().partner()).format();
        var writer = formats.findWriter(format)
                .orElseThrow(() -> new IllegalStateException("no writer for configured format " + format));
        return authorised.render(writer);
    }
}
