// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.Map;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Says no as RFC 9457 does, with our findings: code, place, rule, next action; never a value. */
final class Objections {

    private final Catalogue catalogue;

    Objections(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ResponseEntity<?> answer(Finding finding) {
        return answer(status(finding.code()), List.of(finding));
    }

    ResponseEntity<?> answer(HttpStatus status, List<Finding> findings) {
        var first = findings.getFirst();
        var problem = ProblemDetail.forStatusAndDetail(status, first.rule());
        problem.setTitle(catalogue.explain(first.code()).question());
        problem.setProperty("findings", findings.stream().map(this::shown).toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "GW-APP-003", "GW-APP-004", "GW-APP-005", "GW-APP-008" -> HttpStatus.CONFLICT;
            case "GW-APP-010" -> HttpStatus.NOT_FOUND;
            case "GW-APP-011" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.FORBIDDEN;
        };
    }

    private Map<String, String> shown(Finding finding) {
        return Map.of(
                "code", finding.code(),
                "place", finding.place(),
                "rule", finding.rule(),
                "next", catalogue.explain(finding.code()).next());
    }
}
