// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST door, described by {@code openapi.yaml}: hands records in and says how far they are. */
@RestController
@RequestMapping("/api/v1")
public final class RecordsApi {

    private final Function<Delivered, Ingestion> door;
    private final Progress progress;
    private final Catalogue catalogue;

    /** @param door the route behind this door */
    public RecordsApi(Function<Delivered, Ingestion> door, Progress progress, Catalogue catalogue) {
        this.door = door;
        this.progress = progress;
        this.catalogue = catalogue;
    }

    @Guarded(Action.HAND_IN_RECORD)
    @PostMapping("/records")
    ResponseEntity<?> post(
            InputStream record,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(name = "format", required = false) @Nullable String format,
            Actor actor)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    List.of(new Finding("GW-ING-103", "Idempotency-Key", "a key has 1 to 200 characters")),
                    null);
        }
        var bytes = record.readNBytes(Intake.MAX_BYTES + 1); // enough to see that it is too large
        return answer(door.apply(new Delivered(Delivered.Door.REST, actor.name(), actor.unit(), key, format, bytes)));
    }

    private ResponseEntity<?> answer(Ingestion result) {
        return switch (result) {
            case Ingestion.Accepted accepted ->
                ResponseEntity.accepted()
                        .location(location(accepted.message()))
                        .body(Map.of("message", accepted.message().value(), "state", "ingested"));
            case Ingestion.Repeated repeated ->
                ResponseEntity.ok()
                        .location(location(repeated.message()))
                        .body(Map.of("message", repeated.message().value(), "state", "repeated"));
            case Ingestion.Duplicate duplicate ->
                problem(HttpStatus.CONFLICT, List.of(duplicate.finding()), duplicate.message());
            case Ingestion.Refused refused ->
                problem(status(refused.findings()), refused.findings(), refused.message());
        };
    }

    @Guarded(Action.READ_PROGRESS)
    @GetMapping("/records/{id}")
    ResponseEntity<?> get(@PathVariable("id") String id) {
        return find(id).<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Guarded(Action.READ_API_DESCRIPTION)
    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    ClassPathResource description() {
        return new ClassPathResource("org/liaison/routes/openapi.yaml");
    }

    private Optional<Progress.Of> find(String id) {
        try {
            return progress.find(new MessageId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI location(MessageId message) {
        return URI.create("/api/v1/records/" + message);
    }

    private static HttpStatus status(List<Finding> findings) {
        return switch (findings.getFirst().code()) {
            case "GW-ING-102" -> HttpStatus.CONTENT_TOO_LARGE;
            case "GW-ING-103" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** RFC 9457, with our findings: code, place, rule, next action; never a value. */
    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, List<Finding> findings, @Nullable MessageId message) {
        var first = catalogue.explain(findings.getFirst().code());
        var problem =
                ProblemDetail.forStatusAndDetail(status, findings.getFirst().rule());
        problem.setTitle(first.question());
        problem.setProperty("findings", findings.stream().map(this::shown).toList());
        if (message != null) {
            problem.setProperty("message", message.value());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Map<String, String> shown(Finding finding) {
        return Map.of(
                "code", finding.code(),
                "place", finding.place(),
                "rule", finding.rule(),
                "next", catalogue.explain(finding.code()).next());
    }
}
