// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.util.Optional;
import org.liaison.schemas.notice.Notice;

/**
 * Erases here and asks everybody who got it to do the same, in one transaction: Directive (EU) 2016/680 Art. 16(6). Who
 * must erase and tells nobody has erased nothing.
 */
public final class Disposal {

    private final Frame frame;
    private final Erasure erasure;
    private final Notices notices;

    public Disposal(Frame frame, Erasure erasure, Notices notices) {
        this.frame = frame;
        this.erasure = erasure;
        this.notices = notices;
    }

    /** {@code issued} is empty if nobody had it, or everybody was asked before. */
    public record Disposed(DeletionProof proof, Optional<Notices.Issued> issued) {}

    public Verdict<Disposed> erase(Erasure.Order order, boolean tellRecipients) {
        return frame.inOne(() -> switch (erasure.erase(order)) {
            case Verdict.Objected<DeletionProof> objected -> new Verdict.Objected<>(objected.finding());
            case Verdict.Done<DeletionProof> done ->
                new Verdict.Done<>(new Disposed(done.value(), tellRecipients ? tell(order) : Optional.empty()));
        });
    }

    private Optional<Notices.Issued> tell(Erasure.Order order) {
        var asked = new Notices.Order(order.message(), Notice.Kind.ERASURE, order.ground(), null, order.by());
        return switch (notices.issue(asked)) {
            case Verdict.Objected<Notices.Issued> nobody -> Optional.empty();
            case Verdict.Done<Notices.Issued> done -> Optional.of(done.value());
        };
    }
}
