// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.SignedDataWriter;
import org.liaison.security.cms.Suite;
import org.liaison.security.keys.Signatory;

/**
 * Makes ASiC-E containers with a CAdES baseline-B signature, and with a second one by a key that quantum computers do
 * not break, where one is configured. The first is complete without the second: who does not know ML-DSA misses nothing.
 */
public final class ContainerSeal {

    private static final int SALT = 32;

    private final Signatory signatory;
    private final @Nullable Signatory second;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ContainerSeal(Signatory signatory, @Nullable Signatory second, Clock clock) {
        this.signatory = signatory;
        this.second = second;
        this.clock = clock;
    }

    public Signatory signatory() {
        return signatory;
    }

    public Container seal(List<DataObject> objects) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(Container.MIMETYPE, Container.ASIC_E.getBytes(StandardCharsets.US_ASCII)));
        objects.forEach(each -> parts.add(new Part(each.name(), each.bytes())));
        var references = references(objects, signatory);
        sign(parts, signatory, references, Container.MANIFEST, Container.SIGNATURE);
        if (second != null) {
            var all = references(objects, second);
            var first = parts.get(parts.size() - 2).bytes();
            all.add(Manifest.Reference.to(
                    Container.MANIFEST, Manifest.XML, Suite.of(second.scheme()).hash(), first));
            sign(parts, second, all, Container.SECOND_MANIFEST, Container.SECOND_SIGNATURE);
        }
        return new Container(parts);
    }

    /**
     * One signature for several containers, because the key is slow. It is over a list of digests that each container
     * has; each has its own documents only. They are wrapped with a salt, so that nobody can guess another's from the list.
     */
    public List<Container> sealAll(List<List<DataObject>> batch) {
        if (batch.size() == 1) {
            return List.of(seal(batch.getFirst()));
        }
        var wrapped = batch.stream().map(this::wrap).toList();
        var list = wrapped.stream()
                .map(each -> HexFormat.of().formatHex(Hash.SHA256.of(each)))
                .sorted() // their order tells nothing
                .collect(Collectors.joining("\n", "", "\n"));
        var signed =
                seal(List.of(new DataObject(Container.BATCH, "text/plain", list.getBytes(StandardCharsets.US_ASCII))));
        return wrapped.stream()
                .map(each -> signed.with(new Part(Container.WRAPPED, each)))
                .toList();
    }

    private byte[] wrap(List<DataObject> objects) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var parts = new ArrayList<Part>();
        objects.forEach(each -> parts.add(new Part(each.name(), each.bytes())));
        parts.add(new Part("salt", salt));
        return Zip.write(parts);
    }

    private static List<Manifest.Reference> references(List<DataObject> objects, Signatory by) {
        var hash = Suite.of(by.scheme()).hash();
        var references = new ArrayList<Manifest.Reference>();
        objects.forEach(each -> references.add(Manifest.Reference.to(each.name(), each.mime(), hash, each.bytes())));
        return references;
    }

    private void sign(
            List<Part> parts, Signatory by, List<Manifest.Reference> references, String manifest, String signature) {
        var xml = new Manifest(signature, Manifest.P7S, references).write();
        parts.add(new Part(manifest, xml));
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        parts.add(new Part(signature, SignedDataWriter.detached(xml, by, at)));
    }
}
