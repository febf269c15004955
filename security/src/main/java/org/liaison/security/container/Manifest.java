// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Objection;

/** An ASiCManifest (EN 319 162-1, 4.4.3.2 and annex A): which files a signature or a time stamp is over. */
record Manifest(String signature, String mime, List<Reference> references) {

    static final String P7S = "application/x-pkcs7-signature";
    static final String XML = "text/xml";
    static final String TST = "application/vnd.etsi.timestamp-token";

    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

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

    /** @throws Objection unless it is a manifest as {@link #write} writes it */
    static Manifest parse(byte[] xml) {
        try {
            var manifest = parse(factory().createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8"));
            unless(Arrays.equals(manifest.write(), xml), "it has the one form in which manifests are written");
            return manifest;
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new Objection("GW-SEA-020", "manifest", "it is an ASiC manifest");
        }
    }

    private static Manifest parse(XMLStreamReader in) throws XMLStreamException {
        var signature = "";
        var mime = "";
        var references = new ArrayList<Reference>();
        while (in.hasNext()) {
            if (in.next() == XMLStreamReader.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "SigReference" -> {
                        signature = attribute(in, "URI");
                        mime = attribute(in, "MimeType");
                    }
                    case "DataObjectReference" -> references.add(reference(in));
                    default -> unless(in.getLocalName().equals("ASiCManifest"), "it has no other elements");
                }
            }
        }
        return new Manifest(signature, mime, references);
    }

    private static Reference reference(XMLStreamReader in) throws XMLStreamException {
        var name = attribute(in, "URI");
        var mime = attribute(in, "MimeType");
        boolean root = "true".equals(in.getAttributeValue(null, "Rootfile"));
        in.nextTag();
        var hash = Hash.find(attribute(in, "Algorithm"))
                .orElseThrow(() -> new Objection("GW-SEA-024", "manifest", "digests are SHA-256, -384 or -512"));
        in.nextTag();
        in.nextTag();
        return new Reference(name, mime, hash, Base64.getDecoder().decode(in.getElementText()), root);
    }

    private static String attribute(XMLStreamReader in, String name) {
        var value = in.getAttributeValue(null, name);
        unless(value != null && value.matches("[A-Za-z0-9+./:#_-]+"), "its attributes are there and plain");
        return value;
    }

    private static void unless(boolean holds, String rule) {
        Objection.unless(holds, "GW-SEA-020", "manifest", rule);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory(); // the JDK's own, whatever stands on the class path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
