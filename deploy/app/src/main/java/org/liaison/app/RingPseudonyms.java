// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.util.Optional;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.Agreement;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.authorise.Pseudonyms;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.PseudonymKey;

/** Hands the policy the key ring's pseudonyms without the key. */
record RingPseudonyms(Optional<PseudonymKey> key) implements Pseudonyms {

    static RingPseudonyms of(KeyRing ring) {
        return new RingPseudonyms(ring.findPseudonymKey());
    }

    /** @throws CannotStart if an agreement asks for what there is no key for */
    static RingPseudonyms required(KeyRing ring, Agreements agreements) {
        var pseudonyms = of(ring);
        if (!pseudonyms.arePossible() && agreements.all().stream().anyMatch(Agreement::pseudonymises)) {
            throw new CannotStart(
                    "GW-PSE-001",
                    "an agreement asks for pseudonyms, and the key ring has no entry named pseudonyms",
                    "add a secret key under that alias to gateway.p12, see docs/way/authorise.md");
        }
        return pseudonyms;
    }

    /** For saying what would be sent: under a key that nobody ever had. */
    static RingPseudonyms forgotten() {
        return new RingPseudonyms(Optional.of(PseudonymKey.random()));
    }

    @Override
    public boolean arePossible() {
        return key.isPresent();
    }

    @Override
    public byte[] mac(PartnerId partner, byte[] text) {
        return key.orElseThrow().mac(partner, text);
    }
}
