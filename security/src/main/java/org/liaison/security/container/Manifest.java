// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;

/** An ASiCManifest (EN 319 162-1, 4.4.3.2 and annex A): which files a signature or a time stamp is over. */
record Manifest(String signature, String mime, List<Reference> references) {

    static final String P7S = "application/x-pkcs7-signature";
    static final String XML = "text/xml";
    static final String TST = "application/vnd.etsi.timestamp-token";

    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

    private static final String PLAIN = "([A-Za-z0-9+./:#_-]+)";
    private static final Pattern SIGNATURE =
            Pattern.compile("<asic:SigReference URI=\"" + PLAIN + "\" MimeType=\"" + PLAIN + "\"/>");
    private static final Pattern REFERENCE = Pattern.compile("<asic:DataObjectReference URI=\"" + PLAIN
            + "\" MimeType=\"" + PLAIN + "\"( Rootfile=\"true\")?><ds:DigestMethod Algorithm=\"" + PLAIN
            + "\"/><ds:DigestValue>([A-Za-z0-9+/=]+)</ds:DigestValue></asic:DataObjectReference>");

    /** One file, by its digest. {@code root}: the archive manifest before this one. */
    record Reference(String name, String mime, Hash hash, byte[] digest, boolean root) {

        static Reference to(String name, String mime, Hash hash, byte[] bytes) {
            return new Reference(name, mime, hash, hash.of(bytes), false);
        }

        boolean fits(byte[] bytes) {
            return Arrays.equals(hash.of(bytes), digest);
        }
    }

    Manifest {
        references = List.copyOf(references);
    }

    byte[] write() {
        var out = new StringBuilder(600)
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<asic:ASiCManifest xmlns:asic=\"")
                .append(ASIC)
                .append("\" xmlns:ds=\"")
                .append(DS)
                .append("\"><asic:SigReference URI=\"")
                .append(signature)
                .append("\" MimeType=\"")
                .append(mime)
                .append("\"/>");
        references.forEach(each -> write(out, each));
        return out.append("</asic:ASiCManifest>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder out, Reference reference) {
        out.append("<asic:DataObjectReference URI=\"")
                .append(reference.name())
                .append("\" MimeType=\"")
                .append(reference.mime())
                .append(reference.root() ? "\" Rootfile=\"true" : "")
                .append("\"><ds:DigestMethod Algorithm=\"")
                .append(reference.hash().uri())
                .append("\"/><ds:DigestValue>")
                .append(Base64.getEncoder().encodeToString(reference.digest()))
                .append("</ds:DigestValue></asic:DataObjectReference>");
    }

    /**
     * Without an XML parser: only the one form is taken, and that can be told from its text.
     *
     * @throws Objection unless it is a manifest as {@link #write} writes it
     */
    static Manifest parse(byte[] xml) {
        var text = new String(xml, StandardCharsets.US_ASCII);
        var signature = SIGNATURE.matcher(text);
        unless(signature.find(), "it says what it belongs to");
        var references = new ArrayList<Reference>();
        for (var each = REFERENCE.matcher(text); each.find(); ) {
            references.add(reference(each));
        }
        var manifest = new Manifest(signature.group(1), signature.group(2), references);
        unless(Arrays.equals(manifest.write(), xml), "it has the one form in which manifests are written");
        return manifest;
    }

    private static Reference reference(MatchResult found) {
        var hash = Hash.find(found.group(4))
                .orElseThrow(() -> new Objection("GW-SEA-024", "manifest", "digests are SHA-256, -384 or -512"));
        try {
            var digest = Base64.getDecoder().decode(found.group(5));
            return new Reference(found.group(1), found.group(2), hash, digest, found.group(3) != null);
        } catch (IllegalArgumentException e) {
            throw new Objection("GW-SEA-020", "manifest", "digests are base64");
        }
    }

    private static void unless(boolean holds, String rule) {
        Objection.unless(holds, "GW-SEA-020", "manifest", rule);
    }
}
