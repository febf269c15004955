// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.schemas.eis.BatchName;
import org.liaison.schemas.eis.EisStream;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** A directory of records as one batch: read, checked and written one by one, in memory that does not grow with them. */
final class LargeBatch {

    private static final String FORMAT = "eis-batch";
    private static final String SENDER = "gateway";

    private LargeBatch() {}

    /** @param findings of the records that are not in the batch, with the name of their file */
    record Outcome(String batch, long packages, long entities, List<Finding> findings, Map<Loss, Long> lost) {}

    /** What is at {@code out} afterwards fits the schema, or was there before. */
    static Outcome convert(Path directory, @Nullable String from, String to, @Nullable Path out, Formats formats)
            throws IOException {
        if (!FORMAT.equals(to) || out == null) {
            throw new CannotStart(
                    "GW-CLI-002", "a directory becomes a batch in a file", "say --to " + FORMAT + " --out FILE");
        }
        var name = new BatchName(UUID.randomUUID().toString(), SENDER);
        var part = out.resolveSibling(out.getFileName() + ".part");
        var records = new Records(directory, from, formats);
        try (var bar = new Bar("convert", records.size())) {
            var written = write(name, records, part, bar);
            requireValid(part);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            written.lost().forEach((loss, times) -> records.lost().merge(loss, times, Long::sum));
            records.findings().addAll(written.findings());
            return new Outcome(name.id(), written.packages(), written.entities(), records.findings(), records.lost());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static EisStream.Outcome write(BatchName name, Records records, Path part, Bar bar) throws IOException {
        try (var target = new BufferedOutputStream(Files.newOutputStream(part))) {
            return new EisStream(name).write(records.packages(bar), target);
        }
    }

    /** Every case was held against the schema before; this is about the batch around them. */
    private static void requireValid(Path part) throws IOException {
        try (var source = new BufferedInputStream(Files.newInputStream(part))) {
            var findings = EisStream.validate(source);
            if (!findings.isEmpty()) {
                throw new CannotStart("GW-REN-001", "the batch does not fit its schema", "report it to the makers");
            }
        }
    }
}
