// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.console.Justification;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.Finding;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.approve.Decisions;
import org.liaison.security.approve.Ground;
import org.liaison.security.approve.Reason;
import org.liaison.security.approve.Standing;
import org.liaison.security.approve.Task;
import org.liaison.security.approve.Tasks;
import org.liaison.security.approve.Verdict;
import org.liaison.security.trail.Digest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The second person's desk: what waits, exactly what would leave, and the answer. {@code approval} is the question's own
 * id, so that whether the actor may see its message is asked here.
 */
@RestController
@RequestMapping("/api/v1/approvals")
public final class ApprovalsApi {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Tasks tasks;
    private final Standing standing;
    private final Decisions decisions;
    private final Previews previews;
    private final Objections objections;

    public ApprovalsApi(Tasks tasks, Standing standing, Decisions decisions, Previews previews, Catalogue catalogue) {
        this.tasks = tasks;
        this.standing = standing;
        this.decisions = decisions;
        this.previews = previews;
        this.objections = new Objections(catalogue);
    }

    /** What an approver says. {@code reason} to agree, {@code ground} to decline: words of a list. */
    public record Said(
            @Nullable String digest,
            @Nullable String reason,
            @Nullable String ground,
            @Nullable String onBehalfOf) {}

    /** {@code open}: what nobody answered; {@code mine}: what of it the actor may answer; {@code all}. */
    private enum Filter {
        OPEN,
        MINE,
        ALL
    }

    @GetMapping
    @Guarded(Action.LIST_APPROVALS)
    Map<String, List<ShownApproval>> list(
            @RequestParam(name = "filter", defaultValue = "open") String filter, Actor actor) {
        var wanted = filter(filter);
        var found = (wanted == Filter.ALL ? tasks.all() : tasks.open())
                .stream()
                        .filter(each -> standing.findObjection(actor, Action.LIST_APPROVALS, each)
                                .isEmpty())
                        .filter(each -> wanted != Filter.MINE || standing.mayAnswer(actor, each))
                        .map(each -> shown(each, actor))
                        .toList();
        return Map.of("approvals", found);
    }

    @GetMapping("/{approval}")
    @Guarded(Action.LIST_APPROVALS)
    ResponseEntity<?> one(@PathVariable("approval") String approval, Actor actor) {
        return find(approval, actor, Action.LIST_APPROVALS)
                .<ResponseEntity<?>>map(each -> ResponseEntity.ok(shown(each, actor)))
                .orElseGet(this::unknown);
    }

    /** The whole of what would leave, for people. That somebody looked is trailed before anything is shown. */
    @GetMapping("/{approval}/preview")
    @Guarded(Action.PREVIEW_APPROVAL)
    ResponseEntity<?> preview(
            @PathVariable("approval") String approval,
            @RequestParam(name = "justification", required = false) @Nullable String justification,
            @RequestParam(name = "reference", required = false) @Nullable String reference,
            Actor actor) {
        var task = find(approval, actor, Action.PREVIEW_APPROVAL);
        if (task.isEmpty()) {
            return unknown();
        }
        return Justification.find(justification, reference)
                .<ResponseEntity<?>>map(each -> previews.show(task.get(), actor, each, objections))
                .orElseGet(() -> word("justification"));
    }

    @PostMapping("/{approval}/approve")
    @Guarded(Action.DECIDE_APPROVAL)
    ResponseEntity<?> approve(@PathVariable("approval") String approval, @RequestBody Said said, Actor actor) {
        var reason = Optional.ofNullable(said.reason()).flatMap(Reason::find);
        return reason.<ResponseEntity<?>>map(
                        each -> decide(approval, said, actor, (id, says) -> decisions.approve(id, says, each)))
                .orElseGet(() -> word("reason"));
    }

    @PostMapping("/{approval}/decline")
    @Guarded(Action.DECIDE_APPROVAL)
    ResponseEntity<?> decline(@PathVariable("approval") String approval, @RequestBody Said said, Actor actor) {
        var ground = Optional.ofNullable(said.ground()).flatMap(Ground::find);
        return ground.<ResponseEntity<?>>map(
                        each -> decide(approval, said, actor, (id, says) -> decisions.decline(id, says, each)))
                .orElseGet(() -> word("ground"));
    }

    private ResponseEntity<?> decide(
            String approval, Said said, Actor actor, BiFunction<UUID, Decisions.Says, Verdict> decision) {
        if (!ID.matcher(approval).matches()) {
            return unknown();
        }
        if (said.digest() == null || !said.digest().matches("[0-9a-f]{64}")) {
            return objections.answer(new Finding("GW-APP-003", "digest", "the digest is that of what would leave now"));
        }
        var says = new Decisions.Says(actor, said.onBehalfOf(), new Digest(said.digest()));
        return switch (decision.apply(UUID.fromString(approval), says)) {
            case Verdict.Done done -> ResponseEntity.ok(shown(done.task(), actor));
            case Verdict.Refused refused -> objections.answer(refused.finding());
        };
    }

    private Optional<Task> find(String approval, Actor actor, Action action) {
        return Optional.of(approval)
                .filter(each -> ID.matcher(each).matches())
                .map(UUID::fromString)
                .flatMap(tasks::find)
                .filter(each -> standing.findObjection(actor, action, each).isEmpty());
    }

    private ShownApproval shown(Task task, Actor actor) {
        return ShownApproval.of(task, standing.delegators(actor, task));
    }

    private ResponseEntity<?> unknown() {
        return objections.answer(
                new Finding("GW-APP-010", "approval", "there is such an approval and the actor may see it"));
    }

    private ResponseEntity<?> word(String place) {
        return objections.answer(new Finding("GW-APP-011", place, "it is a word of the list in docs/approvals.md"));
    }

    private static Filter filter(String word) {
        try {
            return Filter.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Filter.OPEN;
        }
    }
}
