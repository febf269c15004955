// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.keeping.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Verdicts as HTTP: what was done as JSON, an objection as an RFC 9457 problem with code, place, rule and next step. */
final class KeepingAnswers {

    private static final Finding INCOMPLETE =
            new Finding("GW-KEE-011", "body", "words of their lists, a file number, dates in ISO 8601");

    private final Catalogue catalogue;

    KeepingAnswers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    <T> ResponseEntity<?> of(Verdict<T> verdict, Function<T, Object> shown) {
        return switch (verdict) {
            case Verdict.Done<T> done -> ResponseEntity.ok(shown.apply(done.value()));
            case Verdict.Objected<T> objected -> problem(objected.finding());
        };
    }

    /** For an order that names a word nobody knows. */
    ResponseEntity<?> incomplete() {
        return problem(INCOMPLETE);
    }

    static Optional<MessageId> message(String id) {
        try {
            return Optional.of(new MessageId(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private ResponseEntity<ProblemDetail> problem(Finding finding) {
        var status = switch (finding.code()) {
            case "GW-KEE-005", "GW-GLA-003" -> HttpStatus.NOT_FOUND;
            case "GW-KEE-010", "GW-KEE-011" -> HttpStatus.UNPROCESSABLE_CONTENT;
            case "GW-KEE-006", "GW-GLA-001", "GW-GLA-002" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.CONFLICT;
        };
        var explained = catalogue.explain(finding.code());
        var problem = ProblemDetail.forStatusAndDetail(status, finding.rule());
        problem.setTitle(explained.question());
        problem.setProperty(
                "findings",
                List.of(Map.of(
                        "code", finding.code(),
                        "place", finding.place(),
                        "rule", finding.rule(),
                        "next", explained.next())));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
