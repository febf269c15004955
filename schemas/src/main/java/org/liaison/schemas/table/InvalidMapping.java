// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.List;
import java.util.stream.Collectors;
import org.liaison.schemas.message.Finding;

/** A mapping or one of its code tables cannot be relied on. Names every problem by file, line and key at once. */
public final class InvalidMapping extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "GW-SYS-005";

    private final transient List<Finding> findings;

    public InvalidMapping(List<Finding> findings) {
        super(findings.stream()
                .map(each -> each.place() + ": " + each.rule())
                .collect(Collectors.joining("\n  ", CODE + " a mapping is invalid\n  ", "")));
        this.findings = List.copyOf(findings);
    }

    public static Finding problem(String file, int line, String key, String rule) {
        return new Finding(CODE, file + ": line " + line + (key.isEmpty() ? "" : ", " + key), rule);
    }

    public List<Finding> findings() {
        return findings;
    }
}
