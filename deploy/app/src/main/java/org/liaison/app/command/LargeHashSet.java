// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.routes.ingest.Intake;
import org.liaison.schemas.vics.Profile;
import org.liaison.schemas.vics.VicsStream;

/** A hash set that is larger than a record may be: converted entry by entry, in memory that does not grow with it. */
final class LargeHashSet {

    private static final String FORMAT = "vics";

    private LargeHashSet() {}

    static boolean isOne(Path file, @Nullable String from, String to) throws IOException {
        return FORMAT.equals(from) && FORMAT.equals(to) && Files.size(file) > Intake.MAX_BYTES;
    }

    /** What is at {@code out} afterwards is whole, or was there before. */
    static VicsStream.Outcome convert(Path file, @Nullable Path out) throws IOException {
        if (out == null) {
            throw new CannotStart("GW-CLI-002", "a document of this size needs a file to go to", "say --out FILE");
        }
        var part = out.resolveSibling(out.getFileName() + ".part");
        try (var bar = new Bar("convert", Files.size(file));
                var source = new BufferedInputStream(Files.newInputStream(file));
                var target = new BufferedOutputStream(Files.newOutputStream(part))) {
            var outcome = new VicsStream(source, Files.size(file), bar::at).toVics(target, Profile.DEFAULT);
            target.flush();
            if (outcome.isWhole()) {
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            }
            return outcome;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
