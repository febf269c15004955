// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.jspecify.annotations.Nullable;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.SignedDataWriter;
import org.liaison.security.keys.Signatory;

/**
 * A time-stamping authority of our own, for demo, test and sites that have none. Its stamps show that nothing changed
 * since; they prove the time to nobody who does not trust us anyway, and the record says so.
 */
public final class EmbeddedTsa implements TimeStamps {

    /** Without a stated policy: best practice for time stamps, ETSI EN 319 421. */
    public static final String POLICY = "0.4.0.2023.1.1";

    private static final int SERIAL_BITS = 120;

    private final Signatory signatory;
    private final Clock clock;
    private final ASN1ObjectIdentifier policy;
    private final SecureRandom random = new SecureRandom();

    public EmbeddedTsa(Signatory signatory, Clock clock, String policy) {
        this.signatory = signatory;
        this.clock = clock;
        this.policy = new ASN1ObjectIdentifier(policy);
    }

    @Override
    public Token stamp(Hash hash, byte[] imprint) {
        return stamp(hash, imprint, null);
    }

    /** @param nonce as the one who asks gave it */
    public Token stamp(Hash hash, byte[] imprint, @Nullable BigInteger nonce) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var info = new TSTInfo(
                policy,
                new MessageImprint(hash.identifier(), imprint),
                new ASN1Integer(new BigInteger(SERIAL_BITS, random)),
                (ASN1GeneralizedTime) new DERGeneralizedTime(Date.from(now)),
                null,
                null,
                nonce == null ? null : new ASN1Integer(nonce),
                null,
                null);
        try {
            var der = SignedDataWriter.enclosing(
                    PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded("DER"), signatory, now);
            return new Token(
                    der,
                    info.getGenTime().getDate().toInstant(),
                    policy.getId(),
                    nonce,
                    signatory.certificate(),
                    List.of());
        } catch (IOException | java.text.ParseException e) {
            throw new IllegalStateException("the time stamp cannot be written", e);
        }
    }

    @Override
    public Standing standing() {
        return Standing.LOCAL;
    }
}
