// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.state.Messages;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.Station;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.trail.Trail;
import org.liaison.security.trail.WayEvent;
import org.liaison.security.vault.Vault;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first station: stores what came through a door, encrypted, with its trail entry, in one transaction, and says
 * whether it is new. Nothing is parsed here beyond the root element, and media is cut out before anything is kept.
 */
public final class Intake {

    /** Larger records are refused at the door, bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The name of a format nobody recognised. */
    public static final String UNKNOWN = "unknown";

    private final Formats formats;
    private final KeyRing ring;
    private final Messages messages;
    private final Vault vault;
    private final Trail trail;
    private final Frame frame;

    /** Time, identity and transaction boundary, which tests settle. */
    public record Frame(
            Clock clock, MessageIds ids, TransactionOperations transactions, Duration ringAgainAfter, Watch watch) {}

    public Intake(Formats formats, KeyRing ring, Messages messages, Vault vault, Trail trail, Frame frame) {
        this.formats = formats;
        this.ring = ring;
        this.messages = messages;
        this.vault = vault;
        this.trail = trail;
        this.frame = frame;
    }

    /** Takes a record in; never throws on a bad one. */
    public Ingestion take(Delivered delivered) {
        var arrival = arrival(delivered);
        var result = frame.watch()
                .at(
                        Station.INGEST,
                        arrival.header(),
                        () -> frame.transactions().execute(status -> store(arrival, delivered)));
        return Objects.requireNonNull(result, "the transaction returned nothing");
    }

    private Ingestion store(Messages.Arrival arrival, Delivered delivered) {
        if (delivered.bytes().length > MAX_BYTES) {
            return refuse(arrival, new byte[0], delivered, tooLarge());
        }
        var media = MediaScan.scan(delivered.bytes());
        if (!media.isEmpty()) {
            return refuse(arrival, MediaScan.withoutMedia(delivered.bytes(), media), delivered, media());
        }
        if (!messages.insert(
                arrival, frame.ringAgainAfter())) { // most records are new, so looking first would be a query lost
            return again(arrival, delivered, messages.findEarlier(arrival).orElseThrow());
        }
        keep(arrival, delivered.bytes(), delivered, null);
        return new Ingestion.Accepted(arrival.header().id());
    }

    private Ingestion again(Messages.Arrival arrival, Delivered delivered, Messages.Earlier earlier) {
        var key = delivered.idempotencyKey();
        if (key != null && earlier.sameContent() && messages.isRequest(earlier.id(), arrival)) {
            return new Ingestion.Repeated(earlier.id());
        }
        var finding = earlier.sameContent()
                ? new Finding("GW-ING-101", "record", "the same record was handed in before; it is not sent again")
                : new Finding("GW-ING-103", "idempotency key", "the key was used before for another record");
        var id = arrival.header().id();
        messages.insertDuplicate(arrival, earlier.id(), finding);
        keep(arrival, delivered.bytes(), delivered, earlier.id());
        return earlier.sameContent()
                ? new Ingestion.Duplicate(id, earlier.id(), finding)
                : new Ingestion.Refused(id, List.of(finding));
    }

    private Ingestion refuse(Messages.Arrival arrival, byte[] kept, Delivered delivered, Finding finding) {
        var header = arrival.header();
        messages.insertRefused(arrival, finding);
        keep(arrival, kept, delivered, null);
        trail.append(new WayEvent.Refused(
                header.receivedAt(),
                header.id(),
                null,
                Station.INGEST.word(),
                List.of(finding.code() + " " + finding.place())));
        return new Ingestion.Refused(header.id(), List.of(finding));
    }

    private void keep(Messages.Arrival arrival, byte[] kept, Delivered delivered, @Nullable MessageId duplicateOf) {
        var header = arrival.header();
        var key = vault.create(header.id());
        vault.putOriginal(key, kept);
        trail.append(new WayEvent.Ingested(
                header.receivedAt(),
                header.id(),
                arrival.door(),
                arrival.deliverer(),
                header.format(),
                key.digest(delivered.bytes()),
                delivered.bytes().length,
                duplicateOf));
    }

    private Messages.Arrival arrival(Delivered delivered) {
        var now = frame.clock().instant();
        var format = delivered.format() != null
                ? delivered.format()
                : formats.recognise(delivered.bytes()).map(Reader::format).orElse(UNKNOWN);
        return new Messages.Arrival(
                new Header(frame.ids().next(now), format, now, null),
                delivered.door().word(),
                delivered.deliverer(),
                delivered.unit(),
                delivered.idempotencyKey(),
                ring.fingerprint(delivered.bytes()));
    }

    private static Finding tooLarge() {
        return new Finding("GW-ING-102", "record", "a record has at most " + MAX_BYTES / 1024 / 1024 + " MiB");
    }

    private static Finding media() {
        return new Finding("GW-VAL-021", "record", "a record carries no media; it was cut out and not stored");
    }
}
