// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.given;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wss4j.dom.WSConstants;
import org.jspecify.annotations.Nullable;

/** How an envelope is sealed. Begins as agreed; each change is one thing done wrong. */
public final class Plan {

    String signature = WSConstants.ECDSA_SHA256;
    String digest = WSConstants.SHA256;
    String canonical = WSConstants.C14N_EXCL_OMIT_COMMENTS;
    String cipher = WSConstants.AES_256_GCM;
    String keyWrap = WSConstants.KEYWRAP_AES256;
    int keyIdentifier = WSConstants.BST_DIRECT_REFERENCE;
    int lifetime = 300;
    List<String> covered = List.of("Body", "Timestamp", "Action", "To", "MessageID");
    boolean stamped = true;
    boolean signed = true;
    boolean encrypted = true;
    boolean encryptedFirst;
    Instant now = Instant.now();

    @Nullable
    Identity signer;

    @Nullable
    Identity recipient;

    byte @Nullable [] hidden;

    private Plan() {}

    public static Plan asAgreed() {
        return new Plan();
    }

    public Plan signature(String algorithm) {
        signature = algorithm;
        return this;
    }

    public Plan digest(String algorithm) {
        digest = algorithm;
        return this;
    }

    public Plan canonical(String algorithm) {
        canonical = algorithm;
        return this;
    }

    public Plan cipher(String algorithm) {
        cipher = algorithm;
        return this;
    }

    public Plan keyWrap(String algorithm) {
        keyWrap = algorithm;
        return this;
    }

    public Plan keyIdentifier(int kind) {
        keyIdentifier = kind;
        return this;
    }

    public Plan lifetime(int seconds) {
        lifetime = seconds;
        return this;
    }

    public Plan covering(String... parts) {
        covered = List.of(parts);
        return this;
    }

    public Plan unstamped() {
        stamped = false;
        covered = List.of("Body", "Action", "To", "MessageID");
        return this;
    }

    public Plan unsigned() {
        signed = false;
        return this;
    }

    public Plan unencrypted() {
        encrypted = false;
        return this;
    }

    public Plan encryptedFirst() {
        encryptedFirst = true;
        return this;
    }

    public Plan at(Instant when) {
        now = when;
        return this;
    }

    public Plan by(Identity who) {
        signer = who;
        return this;
    }

    public Plan forRecipient(Identity who) {
        recipient = who;
        return this;
    }

    Plan hiding(byte[] text) {
        hidden = text;
        return this;
    }

    /** Namespaces of the parts that can be covered. */
    static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("Body", WSConstants.URI_SOAP12_ENV);
        namespaces.put("Timestamp", WSConstants.WSU_NS);
        for (var each : List.of("Action", "To", "MessageID", "ReplyTo")) {
            namespaces.put(each, "http://www.w3.org/2005/08/addressing");
        }
        return namespaces;
    }
}
