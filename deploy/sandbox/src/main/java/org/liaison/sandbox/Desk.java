// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;

/** Takes over opened packages, never the same one twice, and does what notices ask. */
final class Desk {

    private final PackageCheck check;
    private final NoticeCheck notices;
    private final Ledger ledger;
    private final Clock clock;

    Desk(PackageCheck check, NoticeCheck notices, Ledger ledger, Clock clock) {
        this.check = check;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param refuseAll whether to refuse even what is in order */
    Ledger.Entry receive(Opened opened, boolean refuseAll) {
        var document = canonical(opened.content());
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var verdict = refuseAll
                    ? new Verdict.Refused("SBX-BEH-001", "this sandbox is set to refuse everything")
                    : verdict(document, opened, now);
            return ledger.settle(new Ledger.Sight(opened.messageId(), opened.sender(), digest(document)), verdict, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verdict verdict(byte[] document, Opened opened, Instant now) throws IOException {
        if (!NoticeCheck.isNotice(opened.content())) {
            return check.examine(document, opened);
        }
        var verdict = notices.examine(document, opened);
        boolean done = verdict instanceof Verdict.Refused
                || ledger.withdraw(NoticeCheck.about(opened.content()), opened.sender(), now);
        return done ? verdict : new Verdict.Refused("SBX-NOT-002", "the message is not one of this sender");
    }

    /**
     * The key for duplicates is the digest of the package, not of the Body: a sender that seals again gives the Body a
     * new wsu:Id, which changes the Body's digest though nothing new is being said.
     */
    static String digest(byte[] document) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] canonical(Element content) {
        try {
            var out = new ByteArrayOutputStream(16 * 1024);
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(content, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a verified element cannot be canonicalised", e);
        }
    }
}
