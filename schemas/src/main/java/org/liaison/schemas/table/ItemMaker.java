// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** Makes one thing, mostly a digital one, of what its rows state. */
final class ItemMaker {

    private final Statement statement;
    private final Values values;
    private final Provenance provenance;

    ItemMaker(Statement statement, Provenance provenance) {
        this.statement = statement;
        this.values = new Values(statement);
        this.provenance = provenance;
    }

    Item make(ObjectKind kind) {
        return switch (kind) {
            case ACCOUNT -> account();
            case DEVICE ->
                new Item.Device(
                        provenance, values.required("identifierType"), Personal.of(values.required("identifier")));
            case IP_CAPTURE -> capture();
            case FILE -> file();
            case DOCUMENT ->
                new Item.Reference(
                        provenance, values.required("kind"), values.personal("reference"), values.personal("note"));
            case PERSON, ORGANISATION, LOCATION, EVENT -> throw new IllegalArgumentException(kind + " is no thing");
        };
    }

    private Item account() {
        return new Item.Account(
                provenance,
                values.text("service"),
                values.personal("identifier"),
                values.personal("screenName"),
                values.personals("displayNames", FieldType.TEXTS),
                values.personals("profileUrls", FieldType.TEXTS));
    }

    private Item capture() {
        var address = Personal.of(values.required("address").strip());
        var port = values.number("port", FieldType.PORT);
        var at = values.instant("at");
        statement.ledger().add(new Fact.IpCapture(statement.place("address").toString(), address, port, at, true));
        return new Item.IpCapture(provenance, address, port, at, values.text("eventName"), values.yes("possibleProxy"));
    }

    private Item file() {
        return new Item.MediaFile(
                provenance,
                values.personal("name"),
                hashes(),
                values.text("mediaType"),
                values.whole("size", FieldType.WHOLE),
                severities());
    }

    private Map<String, Personal<String>> hashes() {
        var hashes = new HashMap<String, Personal<String>>();
        statement.family("hash", FieldType.HASH).forEach((algorithm, stated) -> {
            for (var each : stated) {
                var hash = Personal.of(normal(algorithm, each, statement.ledger()));
                statement.ledger().add(new Fact.FileHash(each.place().toString(), algorithm, hash));
                if (hashes.putIfAbsent(algorithm, hash) != null) {
                    statement
                            .ledger()
                            .find("GW-VAL-031", each.place().toString(), "the rows of one thing say the same of it");
                }
            }
        });
        return hashes;
    }

    /** PhotoDNA may be base64, in which case matters. */
    private static String normal(String algorithm, Stated stated, Ledger ledger) {
        if (algorithm.equals("PHOTODNA") || stated.text().equals(stated.text().toLowerCase(Locale.ROOT))) {
            return stated.text();
        }
        ledger.lose(
                stated.place().columnPath(), Loss.Kind.NARROWED, "a package has hashes in lower case", "written so");
        return stated.text().toLowerCase(Locale.ROOT);
    }

    private List<Item.Severity> severities() {
        var all = new ArrayList<Item.Severity>();
        statement
                .family("severity", FieldType.TEXTS)
                .forEach((scheme, labels) ->
                        labels.forEach(each -> all.add(new Item.Severity(scheme, null, each.text()))));
        return all;
    }
}
