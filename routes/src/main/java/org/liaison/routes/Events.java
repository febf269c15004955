// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.liaison.routes.deliver.Delivered;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Message;
import org.liaison.schemas.message.Validated;
import org.liaison.security.authorise.Admitted;
import org.liaison.security.authorise.Authorised;
import org.liaison.security.authorise.Held;
import org.liaison.security.authorise.Redaction;
import org.liaison.security.authorise.Rendered;
import org.liaison.security.authorise.Ruling;
import org.liaison.security.seal.Sealed;
import org.liaison.security.trail.ApprovalEvent;
import org.liaison.security.trail.InboundEvent;
import org.liaison.security.trail.PolicyEvent;
import org.liaison.security.trail.TrailEvent;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.DataKey;

/** What each station's result leaves in the trail. Digests are salted with the message's key. */
final class Events {

    private final Clock clock;

    Events(Clock clock) {
        this.clock = clock;
    }

    TrailEvent of(Message result, DataKey key) {
        return switch (result) {
            case Validated validated ->
                new WayEvent.Validated(
                        clock.instant(),
                        validated.header().id(),
                        validated.header().format(),
                        Checks.all().size());
            case Converted converted ->
                new WayEvent.Converted(clock.instant(), converted.header().id(), losses(converted.losses()), (int)
                        converted.exchange().objects().count());
            case Authorised authorised -> authorised(authorised, key);
            case Admitted admitted -> admitted(admitted);
            case Delivered delivered -> delivered(delivered);
            case Held held -> held(held, key);
            case Rendered rendered ->
                new WayEvent.Rendered(
                        clock.instant(),
                        rendered.header().id(),
                        rendered.header().partner(),
                        rendered.format(),
                        rendered.version(),
                        key.digest(rendered.document().bytes()),
                        losses(rendered.losses()));
            case Sealed sealed -> sealed(sealed, key);
            default ->
                throw new IllegalStateException(
                        "no station returns a " + result.getClass().getSimpleName());
        };
    }

    private TrailEvent admitted(Admitted admitted) {
        return new InboundEvent.Admitted(
                clock.instant(),
                admitted.header().id(),
                admitted.header().partner(),
                admitted.agreement(),
                admitted.exchange().handling().purposes().stream()
                        .map(Purpose::code)
                        .toList());
    }

    private TrailEvent delivered(Delivered delivered) {
        return new InboundEvent.Delivered(
                clock.instant(),
                delivered.header().id(),
                delivered.header().partner(),
                delivered.desk(),
                delivered.codes().stream().map(Enum::name).toList());
    }

    TrailEvent sealed(Sealed sealed, DataKey key) {
        var contained = sealed.container();
        return new WayEvent.Sealed(
                clock.instant(),
                sealed.header().id(),
                sealed.header().partner(),
                sealed.signer(),
                sealed.recipient(),
                key.digest(sealed.bodyDigest()),
                key.digest(sealed.envelope()),
                contained == null ? null : key.digest(contained.bytes()),
                contained == null
                        ? null
                        : contained.token() == null
                                ? "pending"
                                : contained.standing().word());
    }

    private TrailEvent authorised(Authorised authorised, DataKey key) {
        return new WayEvent.Authorised(
                clock.instant(),
                authorised.header().id(),
                authorised.header().partner(),
                authorised.agreement(),
                authorised.rule(),
                authorised.purposes().stream().map(Purpose::code).toList(),
                authorised.legalBasis(),
                authorised.redactions().stream().map(Redaction::toString).toList(),
                key.digest(authorised.digest().bytes()));
    }

    /** What a transfer to a third country leaves beside the decision. */
    Optional<TrailEvent> findTransfer(Message result, DataKey key) {
        return result instanceof Authorised authorised
                ? authorised.findSheet().map(sheet -> transfer(authorised, sheet, key))
                : Optional.empty();
    }

    private TrailEvent transfer(Authorised authorised, Ruling.Sheet sheet, DataKey key) {
        return new PolicyEvent.Transferred(
                clock.instant(),
                authorised.header().id(),
                authorised.header().partner(),
                sheet.recipient(),
                sheet.country(),
                sheet.transfer().ground().article(),
                sheet.transfer().reason(),
                sheet.transfer().onward(),
                sheet.data(),
                key.digest(authorised.digest().bytes()));
    }

    private TrailEvent held(Held held, DataKey key) {
        return new ApprovalEvent.Held(
                clock.instant(),
                held.header().id(),
                held.header().partner(),
                held.agreement(),
                held.rule(),
                held.grounds(),
                key.digest(held.digest().bytes()));
    }

    private static List<String> losses(List<Loss> losses) {
        return losses.stream().map(Events::loss).toList();
    }

    /** A remark is nothing without what it says. */
    private static String loss(Loss loss) {
        var line = loss.path() + " " + loss.kind();
        return loss.kind() == Loss.Kind.NOTED ? line + " " + loss.why() : line;
    }
}
