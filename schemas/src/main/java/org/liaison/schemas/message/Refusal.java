// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.List;
import java.util.stream.Collectors;

/** Ends the way of a message on purpose. The only exception thrown for an expected outcome. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;
    private final Station station;

    public Refusal(Station station, List<Finding> findings) {
        super(findings.stream().map(Finding::code).distinct().collect(Collectors.joining(" ")), null, false, false);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a refusal says why");
        }
        this.station = station;
        this.findings = List.copyOf(findings);
    }

    public Refusal(Station station, Finding finding) {
        this(station, List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }

    public Station station() {
        return station;
    }
}
