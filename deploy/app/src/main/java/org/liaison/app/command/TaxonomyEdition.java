// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.schemas.taxonomy.Taxonomy;
import picocli.CommandLine.Option;

/** Which taxonomy, and as it stands when. */
final class TaxonomyEdition {

    @Option(names = "--taxonomy", paramLabel = "DIR", description = "directory of CSV files whose rows win over ours")
    private @Nullable Path directory;

    @Option(names = "--on", paramLabel = "DATE", description = "as it stands on this day (default: today)")
    private @Nullable LocalDate on;

    LocalDate day() {
        return on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    }

    Taxonomy load() {
        if (directory == null) {
            return Taxonomy.load();
        }
        try {
            return Taxonomy.load(directory);
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "GW-TAX-002", String.valueOf(e.getMessage()), "correct it by the rules of docs/taxonomy.md", e);
        }
    }
}
