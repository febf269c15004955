// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.ingest.Intake;
import org.liaison.schemas.eis.EisStream;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** The records of a directory, a file each, in the order of their names; one of them is in memory at a time. */
final class Records {

    private static final int MAX_FINDINGS = 200;

    private final List<Path> files;
    private final @Nullable String from;
    private final Formats formats;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Loss, Long> lost = new LinkedHashMap<>();

    Records(Path directory, @Nullable String from, Formats formats) throws IOException {
        try (var all = Files.list(directory)) {
            this.files = all.filter(Files::isRegularFile).sorted().toList();
        }
        this.from = from;
        this.formats = formats;
    }

    int size() {
        return files.size();
    }

    /** What was wrong, with the name of the file, the first ones. */
    List<Finding> findings() {
        return findings;
    }

    /** What reading lost, each once with how often. */
    Map<Loss, Long> lost() {
        return lost;
    }

    /** A record with findings is left out; the next one is read. */
    Iterator<ExchangePackage> packages(Bar bar) {
        return IntStream.range(0, files.size())
                .mapToObj(each -> {
                    bar.at(each + 1L, files.size());
                    return read(files.get(each));
                })
                .flatMap(Optional::stream)
                .iterator();
    }

    private Optional<ExchangePackage> read(Path file) {
        if (file.toFile().length() > Intake.MAX_BYTES) {
            note(file, new Finding("GW-ING-102", "document", "a record is not larger than it may be"));
            return Optional.empty();
        }
        var read = new Read(formats);
        var converted = read.convert(file, from);
        read.findings().forEach(each -> note(file, each));
        converted.ifPresent(each -> each.losses().forEach(loss -> lost.merge(EisStream.anywhere(loss), 1L, Long::sum)));
        return converted.map(each -> each.exchange());
    }

    private void note(Path file, Finding finding) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(finding.code(), file.getFileName() + ", " + finding.place(), finding.rule()));
        }
    }
}
