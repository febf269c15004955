// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.message.Personal;

/** Packages that hold one thing. */
final class Samples {

    private Samples() {}

    static ExchangePackage withDescription(String description) {
        return with(List.of(), List.of(new Event(provenance(1), "report", null, null, null, Personal.of(description))));
    }

    static ExchangePackage withFiles(int count) {
        return with(
                IntStream.rangeClosed(1, count)
                        .<Item>mapToObj(each -> new Item.MediaFile(
                                provenance(each),
                                null,
                                Map.of("MD5", Personal.of("%032x".formatted(each))),
                                null,
                                null,
                                List.of()))
                        .toList(),
                List.of());
    }

    static ExchangePackage withAccounts(int count, int names, String name) {
        return with(
                IntStream.rangeClosed(1, count)
                        .<Item>mapToObj(each -> new Item.Account(
                                provenance(each),
                                null,
                                null,
                                null,
                                Collections.nCopies(names, Personal.of(name)),
                                List.of()))
                        .toList(),
                List.of());
    }

    private static ExchangePackage with(List<Item> items, List<Event> events) {
        var any = Summaries.read(java.nio.file.Path.of("cases/si-online-grooming/3-convert.xml"));
        return new ExchangePackage(
                any.id(),
                any.createdAt(),
                any.handling(),
                List.of(),
                List.of(),
                List.of(),
                items,
                events,
                List.of(),
                List.of());
    }

    private static Provenance provenance(int number) {
        return new Provenance("o" + number, "", Evaluation.unknown(), null, Validity.OPEN);
    }
}
