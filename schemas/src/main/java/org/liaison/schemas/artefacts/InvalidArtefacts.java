// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.util.List;
import java.util.stream.Collectors;
import org.liaison.schemas.message.Finding;

/** An official schema cannot be relied on. Names every problem by file at once. */
public final class InvalidArtefacts extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "GW-SYS-008";

    private final transient List<Finding> findings;

    InvalidArtefacts(List<Finding> findings) {
        super(findings.stream()
                .map(each -> each.place() + ": " + each.rule())
                .collect(Collectors.joining("\n  ", CODE + " official schemas cannot be used\n  ", "")));
        this.findings = List.copyOf(findings);
    }

    static InvalidArtefacts of(String file, String rule) {
        return new InvalidArtefacts(List.of(new Finding(CODE, file, rule)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
