// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;

/** Every agreement the gateway knows. A partner without one gets nothing. */
public final class Agreements {

    private final SortedMap<String, Agreement> byPartner = new TreeMap<>();

    private Agreements(Collection<Agreement> agreements) {
        agreements.forEach(each -> byPartner.put(each.partner().value(), each));
    }

    /** @throws InvalidAgreements with all problems of all files, or if there is no agreement at all */
    public static Agreements read(Path directory) {
        return of(texts(directory));
    }

    /**
     * From files that are already read, by their names.
     *
     * @throws InvalidAgreements with all problems of all files, or if there is no agreement at all
     */
    public static Agreements of(SortedMap<String, byte[]> files) {
        var problems = new ArrayList<Finding>();
        var agreements = new ArrayList<Agreement>();
        files.forEach((name, bytes) -> {
            if (name.matches(".*\\.ya?ml")) {
                AgreementFile.find(name, bytes, problems).ifPresent(agreements::add);
            }
        });
        if (agreements.isEmpty() && problems.isEmpty()) {
            problems.add(InvalidAgreements.problem("agreements", "the directory holds one <partner>.yaml a partner"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidAgreements(problems);
        }
        return new Agreements(agreements);
    }

    public Optional<Agreement> find(PartnerId partner) {
        return Optional.ofNullable(byPartner.get(partner.value()));
    }

    /** In order of the partners' names. */
    public List<Agreement> all() {
        return List.copyOf(byPartner.values());
    }

    /** Both endings, so that a file with the wrong one is reported and not overlooked. */
    private static SortedMap<String, byte[]> texts(Path directory) {
        var texts = new TreeMap<String, byte[]>();
        for (var file : files(directory)) {
            try {
                texts.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var entries = Files.list(directory)) {
            return entries.filter(each -> each.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
