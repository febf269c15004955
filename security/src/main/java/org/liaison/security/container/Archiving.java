// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Signed;
import org.liaison.security.cms.SignedDataExtension;
import org.liaison.security.cms.SignedDataReader;
import org.liaison.security.stamp.TimeStamps;

/**
 * Makes a container outlive its certificates (EN 319 162-1, annex A; baseline LTA): puts in what was revoked when, and a
 * time stamp over everything. Done again before that stamp's own certificate ends, and again, as long as it is kept.
 */
public final class Archiving {

    private static final String NUMBERED = Container.META + "ASiCArchiveManifest";

    private final TimeStamps stamps;
    private final List<X509CRL> crls;

    /** @param crls as they are now, of every authority whose certificates are used */
    public Archiving(TimeStamps stamps, List<X509CRL> crls) {
        this.stamps = stamps;
        this.crls = List.copyOf(crls);
    }

    /** @param container with time-stamped signatures, archived before or not */
    public Stamping.Stamped archive(Container container) {
        var last = container.find(Container.ARCHIVE_MANIFEST);
        var complete = last.isPresent() ? retired(container, last.get()) : withRevocation(container);
        int number = 1;
        while (complete.find(stamp(number)).isPresent()) {
            number++;
        }
        var manifest = manifest(complete, stamp(number)).write();
        var token = stamps.stamp(Hash.SHA256, Hash.SHA256.of(manifest));
        return new Stamping.Stamped(
                complete.with(new Part(Container.ARCHIVE_MANIFEST, manifest))
                        .with(new Part(stamp(number), token.der())),
                token);
    }

    static String stamp(int number) {
        return Container.META + "timestamp" + number + ".tst";
    }

    private Container withRevocation(Container container) {
        var complete = container;
        for (var name : Stamping.SIGNATURES) {
            var signature = container.find(name);
            if (signature.isPresent()) {
                complete = complete.with(new Part(name, withRevocation(container, name, signature.get())));
            }
        }
        return complete;
    }

    private byte[] withRevocation(Container container, String name, Part signature) {
        var manifest = name.equals(Container.SIGNATURE) ? Container.MANIFEST : Container.SECOND_MANIFEST;
        var signed = SignedDataReader.detached(
                signature.bytes(), container.get(manifest).bytes());
        var token = signed.token();
        if (token == null) {
            throw new IllegalArgumentException("only a time-stamped signature can be archived");
        }
        var stamped = SignedDataExtension.withToken(signature.bytes(), withRevocation(token));
        return SignedDataExtension.withCrls(stamped, of(signed));
    }

    private byte[] withRevocation(byte[] token) {
        var signed = SignedDataReader.enclosing(token, PKCSObjectIdentifiers.id_ct_TSTInfo);
        return SignedDataExtension.withCrls(token, of(signed));
    }

    /** The lists of those who issued what the signature carries. */
    private List<X509CRL> of(Signed signed) {
        return crls.stream()
                .filter(crl -> signed.certificates().stream()
                        .anyMatch(each -> each.getIssuerX500Principal().equals(crl.getIssuerX500Principal())))
                .toList();
    }

    /** The last archive manifest gets a number; its stamp what is needed to believe it later. */
    private Container retired(Container container, Part last) {
        int number = 1;
        while (container.find(NUMBERED + number + ".xml").isPresent()) {
            number++;
        }
        var parts = new ArrayList<Part>();
        var stamp = Manifest.parse(last.bytes()).signature();
        for (var each : container.parts()) {
            if (each.equals(last)) {
                parts.add(new Part(NUMBERED + number + ".xml", last.bytes()));
            } else {
                parts.add(each.name().equals(stamp) ? new Part(stamp, withRevocation(each.bytes())) : each);
            }
        }
        return new Container(parts);
    }

    private static Manifest manifest(Container container, String stamp) {
        var mimes = mimes(container);
        var references = new ArrayList<Manifest.Reference>();
        int newest = -1;
        for (var each : container.parts()) {
            if (!each.name().equals(Container.MIMETYPE)) {
                newest = each.name().startsWith(NUMBERED) ? references.size() : newest;
                references.add(Manifest.Reference.to(
                        each.name(), mimes.getOrDefault(each.name(), mime(each.name())), Hash.SHA256, each.bytes()));
            }
        }
        if (newest >= 0) {
            var root = references.get(newest);
            references.set(newest, new Manifest.Reference(root.name(), root.mime(), root.hash(), root.digest(), true));
        }
        return new Manifest(stamp, Manifest.TST, references);
    }

    private static Map<String, String> mimes(Container container) {
        var mimes = new HashMap<String, String>();
        var manifest = Manifest.parse(container.get(Container.MANIFEST).bytes());
        manifest.references().forEach(each -> mimes.put(each.name(), each.mime()));
        return mimes;
    }

    private static String mime(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "tst" -> Manifest.TST;
            case "p7s" -> Manifest.P7S;
            case "zip" -> "application/zip";
            default -> Manifest.XML;
        };
    }
}
