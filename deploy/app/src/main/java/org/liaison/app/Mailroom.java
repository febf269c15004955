// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.liaison.console.api.ReceivedMessages;
import org.liaison.routes.deliver.Forwarder;
import org.liaison.routes.ingest.Ingestion;
import org.liaison.routes.state.Inbox;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.summary.Language;
import org.liaison.schemas.summary.SummaryWriter;
import org.liaison.security.vault.Vault;
import org.springframework.transaction.support.TransactionOperations;

/** Joins the API of received messages to the way back. */
final class Mailroom implements ReceivedMessages {

    private final Inbox inbox;
    private final Forwarder.Desk desk;
    private final Forwarder forwarder;
    private final TransactionOperations transactions;
    private final SummaryWriter summary = new SummaryWriter(Language.ENGLISH);

    Mailroom(Inbox inbox, Forwarder.Desk desk, Forwarder forwarder, TransactionOperations transactions) {
        this.inbox = inbox;
        this.desk = desk;
        this.forwarder = forwarder;
        this.transactions = transactions;
    }

    @Override
    public Optional<String> findPage(MessageId received) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> inbox.findAndLock(received)
                    .map(header -> summary.write(desk.open(header), header).document())
                    .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))));
        } catch (Vault.Erased e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Onwards> forward(MessageId received, PartnerId to) {
        try {
            return forwarder.forward(received, to).map(Mailroom::onwards);
        } catch (Vault.Erased e) {
            return Optional.empty();
        }
    }

    private static Onwards onwards(Ingestion ingestion) {
        return switch (ingestion) {
            case Ingestion.Accepted accepted -> new Onwards(accepted.message(), List.of());
            case Ingestion.Repeated repeated -> new Onwards(repeated.message(), List.of());
            case Ingestion.Duplicate duplicate -> new Onwards(null, List.of(duplicate.finding()));
            case Ingestion.Refused refused -> new Onwards(null, refused.findings());
        };
    }
}
