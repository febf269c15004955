// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.stamp;

import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.jspecify.annotations.Nullable;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;
import org.liaison.security.cms.Signed;
import org.liaison.security.cms.SignedDataReader;
import org.liaison.security.cms.Trust;

/** A time stamp that was checked: over this imprint, by an authority that is trusted. */
public record Token(
        byte[] der,
        Instant at,
        String policy,
        @Nullable BigInteger nonce,
        X509Certificate authority,
        List<X509CRL> crls) {

    /** A clock may be this far ahead of ours. */
    private static final long SKEW_SECONDS = 60;

    public Token {
        crls = List.copyOf(crls);
    }

    /**
     * @param seenAt when the token is known to have been there: now, or the time of a newer stamp over it
     * @throws Objection unless the token is over {@code imprint}, trusted then, and not from the future
     */
    public static Token check(byte[] der, Hash hash, byte[] imprint, Trust trust, Instant seenAt) {
        var signed = SignedDataReader.enclosing(der, PKCSObjectIdentifiers.id_ct_TSTInfo);
        try {
            var info = TSTInfo.getInstance(signed.content());
            objectUnless(Arrays.equals(info.getEncoded("DER"), signed.content()), "its content is DER");
            objectUnless(info.getVersion().hasValue(1), "it is of version 1");
            objectUnless(covers(info, hash, imprint), "it is over what was to be stamped");
            var at = info.getGenTime().getDate().toInstant();
            Objection.unless(
                    !at.isAfter(seenAt.plusSeconds(SKEW_SECONDS)),
                    "GW-SEA-033",
                    "time stamp",
                    "its time has come already");
            trust.checkTimeAuthority(signed, at);
            if (seenAt.isAfter(at)) {
                trust.checkTimeAuthority(signed, seenAt);
            }
            return token(der, info, at, signed);
        } catch (java.io.IOException | ParseException | IllegalArgumentException | IllegalStateException e) {
            throw new Objection("GW-SEA-030", "time stamp", "its content is what RFC 3161 says");
        }
    }

    private static Token token(byte[] der, TSTInfo info, Instant at, Signed signed) {
        var nonce = info.getNonce() == null ? null : info.getNonce().getValue();
        return new Token(der.clone(), at, info.getPolicy().getId(), nonce, signed.signer(), signed.crls());
    }

    private static boolean covers(TSTInfo info, Hash hash, byte[] imprint) {
        var named = info.getMessageImprint();
        return Hash.find(named.getHashAlgorithm()).filter(hash::equals).isPresent()
                && Arrays.equals(named.getHashedMessage(), imprint);
    }

    private static void objectUnless(boolean holds, String rule) {
        Objection.unless(holds, "GW-SEA-030", "time stamp", rule);
    }

    @Override
    public byte[] der() {
        return der.clone();
    }
}
