// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.security.cms.Objection;

/** An ASiC-E container as its files, in their order. Reading one says nothing about its signatures. */
public record Container(List<Part> parts) {

    static final String MIMETYPE = "mimetype";
    static final String ASIC_E = "application/vnd.etsi.asic-e+zip";
    static final String META = "META-INF/";
    static final String MANIFEST = META + "ASiCManifest.xml";
    static final String SIGNATURE = META + "signature.p7s";
    /**
     * A second signature over the same documents and the first manifest. Its names are not those of ASiC: a validator that
     * took it for a signature would stumble over a key it does not know, and say nothing about the first.
     */
    static final String SECOND_MANIFEST = META + "hybrid.xml";

    static final String SECOND_SIGNATURE = META + "hybrid.p7s";
    static final String ARCHIVE_MANIFEST = META + "ASiCArchiveManifest.xml";
    /** What was signed with one signature: the digest of each container's {@link #WRAPPED}. */
    static final String BATCH = "batch.txt";
    /** The documents of a container of a batch, with a salt. */
    static final String WRAPPED = "documents.zip";

    public Container {
        parts = List.copyOf(parts);
    }

    /** @throws Objection unless it is a container in the one form that we write */
    public static Container read(byte[] bytes) {
        var parts = Unzip.read(bytes);
        Objection.unless(
                !parts.isEmpty()
                        && parts.getFirst().name().equals(MIMETYPE)
                        && text(parts.getFirst()).equals(ASIC_E),
                "GW-SEA-011",
                "mimetype",
                "it is the first file and says ASiC-E");
        return new Container(parts);
    }

    public byte[] bytes() {
        return Zip.write(parts);
    }

    public Optional<Part> find(String name) {
        return parts.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Part get(String name) {
        return find(name)
                .orElseThrow(() -> new Objection("GW-SEA-017", "container", "every file that is named is there"));
    }

    /** The documents, a batch's taken out of their wrapping. */
    public List<Part> documents() {
        var outside = parts.stream()
                .filter(each -> !each.name().equals(MIMETYPE) && !each.name().startsWith(META))
                .toList();
        return find(BATCH).isPresent() ? Unzip.read(get(WRAPPED).bytes()) : outside;
    }

    /** Replaced where it is, or at the end. */
    Container with(Part part) {
        var changed = new ArrayList<Part>();
        boolean found = false;
        for (var each : parts) {
            boolean here = each.name().equals(part.name());
            changed.add(here ? part : each);
            found |= here;
        }
        if (!found) {
            changed.add(part);
        }
        return new Container(changed);
    }

    static String text(Part part) {
        return new String(part.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Container[" + parts.size() + " files]";
    }
}
