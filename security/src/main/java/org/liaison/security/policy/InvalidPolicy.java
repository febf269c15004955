// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.liaison.schemas.message.Finding;

/** A set of agreements that cannot come into force. Nothing changed. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    InvalidPolicy(List<Finding> findings) {
        super(findings.stream()
                .map(each -> each.code() + " " + each.place() + ": " + each.rule())
                .collect(Collectors.joining("\n  ")));
        this.findings = List.copyOf(findings);
    }

    static InvalidPolicy unsigned(String place, String rule) {
        return new InvalidPolicy(List.of(new Finding("GW-POL-010", place, rule)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
