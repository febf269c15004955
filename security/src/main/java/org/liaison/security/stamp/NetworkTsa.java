// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.jspecify.annotations.Nullable;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;
import org.liaison.security.cms.Trust;

/** Any time-stamping authority by its address (RFC 3161 over HTTP, 3.4). It sees imprints only, never what is stamped. */
public final class NetworkTsa implements TimeStamps {

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final int NONCE_BITS = 64;

    private final Authority authority;
    private final Trust trust;
    private final Clock clock;
    private final HttpClient http;
    private final SecureRandom random = new SecureRandom();

    /** {@code policy}: only stamps under it are taken; null: whatever the authority uses. */
    public record Authority(URI address, @Nullable String policy, Standing standing, Duration timeout) {}

    public NetworkTsa(Authority authority, Trust trust, Clock clock) {
        this.authority = authority;
        this.trust = trust;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(authority.timeout()).build();
    }

    @Override
    public Standing standing() {
        return authority.standing();
    }

    @Override
    public Token stamp(Hash hash, byte[] imprint) {
        var nonce = new BigInteger(NONCE_BITS, random);
        var answer = ask(request(hash, imprint, nonce));
        return accept(answer, hash, imprint, nonce);
    }

    private byte[] request(Hash hash, byte[] imprint, BigInteger nonce) {
        var policy = authority.policy() == null ? null : new ASN1ObjectIdentifier(authority.policy());
        try {
            return new TimeStampReq(
                            new MessageImprint(hash.identifier(), imprint),
                            policy,
                            new ASN1Integer(nonce),
                            ASN1Boolean.TRUE,
                            null)
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("the request cannot be written", e);
        }
    }

    private byte[] ask(byte[] request) {
        var post = HttpRequest.newBuilder(authority.address())
                .timeout(authority.timeout())
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            var response = http.send(post, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                Objection.unless(response.statusCode() == 200, "GW-SEA-031", "authority", "it answers");
                var bytes = body.readNBytes(LARGEST_ANSWER + 1);
                Objection.unless(bytes.length <= LARGEST_ANSWER, "GW-SEA-031", "authority", "its answer is small");
                return bytes;
            }
        } catch (IOException e) {
            throw new Objection("GW-SEA-031", "authority", "it answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Objection("GW-SEA-031", "authority", "it answers before we stop");
        }
    }

    Token accept(byte[] answer, Hash hash, byte[] imprint, BigInteger nonce) {
        var token = Token.check(tokenOf(answer), hash, imprint, trust, clock.instant());
        Objection.unless(
                nonce.equals(token.nonce())
                        && (authority.policy() == null || authority.policy().equals(token.policy())),
                "GW-SEA-034",
                "time stamp",
                "it answers our question: same nonce, same policy");
        return token;
    }

    /** What is around the signed parts may come in BER; kept is DER. */
    private static byte[] tokenOf(byte[] answer) {
        try {
            var response = TimeStampResp.getInstance(ASN1Primitive.fromByteArray(answer));
            var status = response.getStatus().getStatusObject().getValue().intValueExact();
            var token = response.getTimeStampToken();
            Objection.unless(
                    (status == 0 || status == 1) && token != null, "GW-SEA-031", "authority", "it grants the stamp");
            return token.getEncoded("DER");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | NullPointerException e) {
            throw new Objection("GW-SEA-031", "authority", "its answer is what RFC 3161 says");
        }
    }
}
