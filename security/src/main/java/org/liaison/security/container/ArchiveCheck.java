// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import static org.liaison.security.cms.Objection.unless;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.security.cms.Hash;
import org.liaison.security.cms.Trust;
import org.liaison.security.stamp.Token;

/**
 * Archive time stamps, newest first: the newest must be believed now, each older one when the next newer was set. What
 * they are over is known to have been there at {@code seenAt}.
 */
record ArchiveCheck(Instant seenAt, Set<String> files) {

    ArchiveCheck {
        files = Set.copyOf(files);
    }

    static ArchiveCheck of(Container container, Trust trust, Instant now) {
        var files = new HashSet<String>();
        var seenAt = now;
        String name = container.find(Container.ARCHIVE_MANIFEST).isPresent() ? Container.ARCHIVE_MANIFEST : null;
        while (name != null) {
            var part = container.get(name);
            var manifest = Manifest.parse(part.bytes());
            unless(
                    manifest.mime().equals(Manifest.TST) && files.add(name) && files.add(manifest.signature()),
                    "GW-SEA-035",
                    "archive manifest",
                    "it is under a time stamp of its own");
            if (name.equals(Container.ARCHIVE_MANIFEST)) {
                coversAll(container, manifest);
            }
            var token = container.get(manifest.signature()).bytes();
            seenAt = Token.check(token, Hash.SHA256, Hash.SHA256.of(part.bytes()), trust, seenAt)
                    .at();
            name = root(manifest);
        }
        return new ArchiveCheck(seenAt, files);
    }

    /** The newest is over everything that is there but itself and its stamp. */
    private static void coversAll(Container container, Manifest manifest) {
        var covered = new HashSet<String>();
        for (var each : manifest.references()) {
            var part = container.get(each.name());
            unless(each.fits(part.bytes()), "GW-SEA-035", "archive manifest", "every file is what was archived");
            covered.add(each.name());
        }
        covered.add(Container.MIMETYPE);
        covered.add(Container.ARCHIVE_MANIFEST);
        covered.add(manifest.signature());
        unless(
                container.parts().stream().allMatch(each -> covered.contains(each.name())),
                "GW-SEA-035",
                "archive manifest",
                "every file is archived");
    }

    private static @Nullable String root(Manifest manifest) {
        return manifest.references().stream()
                .filter(Manifest.Reference::root)
                .map(Manifest.Reference::name)
                .findFirst()
                .orElse(null);
    }
}
