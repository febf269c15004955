// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import java.util.stream.Collectors;
import org.liaison.schemas.message.Finding;

/** The agreements cannot be relied on, so the gateway does not start. Names every problem of every file at once. */
public final class InvalidAgreements extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "GW-SYS-003";

    private final transient List<Finding> findings;

    InvalidAgreements(List<Finding> findings) {
        super(findings.stream()
                .map(each -> each.place() + ": " + each.rule())
                .collect(Collectors.joining("\n  ", CODE + " agreements are missing or invalid\n  ", "")));
        this.findings = List.copyOf(findings);
    }

    static Finding problem(String place, String rule) {
        return new Finding(CODE, place, rule);
    }

    public List<Finding> findings() {
        return findings;
    }
}
