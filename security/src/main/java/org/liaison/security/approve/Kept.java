// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.approve;

import java.util.List;
import java.util.Optional;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.security.authorise.Held;
import org.liaison.security.authorise.Imprint;
import org.liaison.security.trail.Digest;
import org.liaison.security.vault.DataKey;
import org.liaison.security.vault.Vault;

/**
 * What was decided on, kept as an exchange package so that the second person sees exactly that. It counts only while it
 * reads back as the package that has the digest.
 */
public final class Kept {

    private static final Intake.Defaults NOTHING_ASSUMED =
            new Intake.Defaults("", List.of(), List.of(), "", Classification.BPL, List.of());

    private final Vault vault;
    private final ExchangeWriter writer = new ExchangeWriter();
    private final ExchangeReader reader = new ExchangeReader();

    public Kept(Vault vault) {
        this.vault = vault;
    }

    /** False: the exchange form does not carry it whole, so nobody could be shown what they approve. */
    boolean put(Held held, DataKey key) {
        var document = held.keep(writer).document();
        var whole = read(document, held.header())
                .filter(each -> Imprint.of(each).equals(held.digest()))
                .isPresent();
        if (whole) {
            vault.put(key, Vault.Kind.DECIDED, held.header().partner(), document.bytes());
        }
        return whole;
    }

    /**
     * The package that the task is about; empty if what is kept has another digest.
     *
     * @throws Vault.Erased if it was erased
     */
    public Optional<ExchangePackage> find(Task task) {
        var opened =
                vault.open(task.message(), Vault.Kind.DECIDED, task.header().partner());
        return read(new Document(reader.format(), opened.bytes()), task.header())
                .filter(each -> isOf(each, opened.key(), task.asked().digest()));
    }

    private static boolean isOf(ExchangePackage exchange, DataKey key, Digest digest) {
        return key.digest(Imprint.of(exchange).bytes()).equals(digest);
    }

    private Optional<ExchangePackage> read(Document document, Header header) {
        return switch (reader.read(document)) {
            case Reading.Unreadable unreadable -> Optional.empty();
            case Reading.Read read ->
                switch (read.record().toExchange(new Intake(header, NOTHING_ASSUMED))) {
                    case Conversion.Done done -> Optional.of(done.exchange());
                    case Conversion.Impossible impossible -> Optional.empty();
                };
        };
    }
}
