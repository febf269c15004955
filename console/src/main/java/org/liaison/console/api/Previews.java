// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.nio.charset.StandardCharsets;
import org.liaison.console.Consultation;
import org.liaison.console.Justification;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.summary.Language;
import org.liaison.schemas.summary.SummaryWriter;
import org.liaison.security.access.Actor;
import org.liaison.security.approve.Kept;
import org.liaison.security.approve.Task;
import org.liaison.security.vault.Vault;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What would leave, as a page: the decision on top, and below it all that the partner will read. */
public final class Previews {

    private final Kept kept;
    private final Consultation consultation;
    private final SummaryWriter summary = new SummaryWriter(Language.ENGLISH);

    public Previews(Kept kept, Consultation consultation) {
        this.kept = kept;
        this.consultation = consultation;
    }

    /** Shows only what reads back to the digest that is to be approved. */
    ResponseEntity<?> show(Task task, Actor actor, Justification justification, Objections objections) {
        consultation.record(task.message(), actor.name(), "preview", justification.text());
        try {
            var exchange = kept.find(task);
            if (exchange.isEmpty()) {
                return objections.answer(new Finding(
                        "GW-APP-008", "package", "what is kept to be looked at has the digest that was decided on"));
            }
            var page = summary.write(exchange.get(), task.header()).document().bytes();
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .eTag(task.asked().digest().hex())
                    .body(new DecisionPart(task).in(new String(page, StandardCharsets.UTF_8)));
        } catch (Vault.Erased erased) {
            return objections.answer(
                    new Finding("GW-APP-010", "package", "there is such an approval and the actor may see it"));
        } catch (Refusal refusal) {
            return objections.answer(HttpStatus.UNPROCESSABLE_CONTENT, refusal.findings());
        }
    }
}
