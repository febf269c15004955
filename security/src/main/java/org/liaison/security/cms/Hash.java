// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The digests that are allowed; all others, SHA-1 and MD5 first, are refused by not being here. */
public enum Hash {
    SHA256("SHA-256", NISTObjectIdentifiers.id_sha256, "http://www.w3.org/2001/04/xmlenc#sha256", 32),
    SHA384("SHA-384", NISTObjectIdentifiers.id_sha384, "http://www.w3.org/2001/04/xmldsig-more#sha384", 48),
    SHA512("SHA-512", NISTObjectIdentifiers.id_sha512, "http://www.w3.org/2001/04/xmlenc#sha512", 64);

    private final String jca;

    @SuppressWarnings("ImmutableEnumChecker") // it cannot change, it only does not say so
    private final ASN1ObjectIdentifier oid;

    private final String uri;
    private final int bytes;

    Hash(String jca, ASN1ObjectIdentifier oid, String uri, int bytes) {
        this.jca = jca;
        this.oid = oid;
        this.uri = uri;
        this.bytes = bytes;
    }

    public byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance(jca).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + jca, e);
        }
    }

    /** As XML names it (RFC 9231). */
    public String uri() {
        return uri;
    }

    public int bytes() {
        return bytes;
    }

    public String jca() {
        return jca;
    }

    /** Without parameters (RFC 5754, 2). */
    public AlgorithmIdentifier identifier() {
        return new AlgorithmIdentifier(oid);
    }

    /** Parameters may be absent or NULL: both are written by somebody (RFC 5754, 2). */
    public static Optional<Hash> find(AlgorithmIdentifier identifier) {
        var parameters = identifier.getParameters();
        if (parameters != null && !org.bouncycastle.asn1.DERNull.INSTANCE.equals(parameters)) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(each -> each.oid.equals(identifier.getAlgorithm()))
                .findFirst();
    }

    public static Optional<Hash> find(String uri) {
        return Arrays.stream(values()).filter(each -> each.uri.equals(uri)).findFirst();
    }
}
