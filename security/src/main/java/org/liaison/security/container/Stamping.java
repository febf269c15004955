// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.util.List;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.SignedDataExtension;
import org.liaison.security.stamp.TimeStamps;
import org.liaison.security.stamp.Token;

/** Brings the signatures of a container from baseline B to baseline T: a time stamp over each. */
public final class Stamping {

    static final List<String> SIGNATURES = List.of(Container.SIGNATURE, Container.SECOND_SIGNATURE);

    private Stamping() {}

    /** A container and the stamp over its first signature. */
    public record Stamped(Container container, Token token) {}

    /** @throws org.liaison.security.cms.Objection if there is no time stamp to be had now */
    public static Stamped stamp(Container container, TimeStamps stamps) {
        var stamped = container;
        Token first = null;
        for (var name : SIGNATURES) {
            var signature = container.find(name);
            if (signature.isPresent()) {
                var der = signature.get().bytes();
                var token = stamps.stamp(Hash.SHA256, Hash.SHA256.of(SignedDataExtension.signatureValue(der)));
                stamped = stamped.with(new Part(name, SignedDataExtension.withToken(der, token.der())));
                first = first == null ? token : first;
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("the container has no signature");
        }
        return new Stamped(stamped, first);
    }
}
