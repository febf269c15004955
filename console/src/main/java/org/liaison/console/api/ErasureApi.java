// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.notice.Ground;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.keeping.DeletionProof;
import org.liaison.security.keeping.Disposal;
import org.liaison.security.keeping.Erasure;
import org.liaison.security.trail.TrailLog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases a message for ever, and shows the proof that it was. */
@RestController
@RequestMapping("/api/v1/messages/{id}")
public final class ErasureApi {

    private final Disposal disposal;
    private final Erasure erasure;
    private final TrailLog log;
    private final KeepingAnswers answers;

    ErasureApi(Disposal disposal, Erasure erasure, TrailLog log, KeepingAnswers answers) {
        this.disposal = disposal;
        this.erasure = erasure;
        this.log = log;
        this.answers = answers;
    }

    /** {@code tell}: whether recipients are asked to erase it too; without it, yes. */
    record Order(
            @Nullable String ground,
            @Nullable String extent,
            @Nullable Boolean tell) {}

    /** One proof; {@code index}: of the entry that holds its digest, once it has one. */
    record Shown(
            MessageId message,
            Instant at,
            int payloads,
            String digest,
            @Nullable Long index,
            String note) {}

    @Guarded(Action.ERASE)
    @PostMapping("/erase")
    ResponseEntity<?> erase(@PathVariable("id") String id, @RequestBody Order order, Actor actor) {
        var message = KeepingAnswers.message(id);
        var ground = Optional.ofNullable(order.ground()).flatMap(Ground::find);
        var extent =
                order.extent() == null ? Optional.of(Erasure.Extent.EVERYTHING) : Erasure.Extent.find(order.extent());
        if (message.isEmpty() || ground.isEmpty() || extent.isEmpty()) {
            return answers.incomplete();
        }
        var orders = new Erasure.Order(message.get(), extent.get(), ground.get(), actor.name());
        boolean tell = order.tell() == null || order.tell();
        return answers.of(disposal.erase(orders, tell), disposed -> shown(disposed.proof(), List.of()));
    }

    @Guarded(Action.READ_RETENTION)
    @GetMapping("/erasures")
    List<Shown> proofs(@PathVariable("id") String id, Actor actor) {
        return KeepingAnswers.message(id)
                .map(message -> {
                    var entries = log.entriesOf(message);
                    return erasure.proofs(message).stream()
                            .map(each -> shown(each, entries))
                            .toList();
                })
                .orElse(List.of());
    }

    private static Shown shown(DeletionProof proof, List<TrailLog.Entry> entries) {
        var digest = proof.digest().hex();
        return new Shown(
                proof.message(),
                proof.at(),
                proof.payloads(),
                digest,
                entries.stream()
                        .filter(each ->
                                each.event().equals("erased") && each.body().contains(digest))
                        .map(TrailLog.Entry::index)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                proof.note());
    }
}
