// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;

/**
 * Finds whom a pseudonym stands for by making the pseudonyms of a package again: there is no list that could be stolen.
 * It answers with paths by object ids, never with a value.
 */
public final class PseudonymSearch {

    private static final Minimisation EVERYTHING = new Minimisation(Set.of(Field.maskable()), Set.of());

    private final Pseudonyms pseudonyms;
    private final PartnerId partner;

    public PseudonymSearch(Pseudonyms pseudonyms, PartnerId partner) {
        this.pseudonyms = pseudonyms;
        this.partner = partner;
    }

    /** Where in the package stands what the partner was told {@code wanted} for. */
    public List<String> find(ExchangePackage exchange, String wanted) {
        var paths = new Paths(exchange);
        var masked = new Pseudonymiser(EVERYTHING, pseudonyms, partner)
                .mask(exchange, new Redactor.Release(exchange, List.of()))
                .release()
                .exchange();
        var originals = exchange.objects().toList();
        var stand = masked.objects().toList();
        return IntStream.range(0, stand.size())
                .filter(index -> tells(stand.get(index), Personal.of(wanted.strip())))
                .mapToObj(index -> paths.of(originals.get(index)))
                .toList();
    }

    private static boolean tells(ExchangeObject object, Personal<String> wanted) {
        return switch (object) {
            case Person person -> tells(person, wanted);
            case Item.Account account ->
                Objects.equals(wanted, account.identifier()) || Objects.equals(wanted, account.screenName());
            case Item.Device device -> wanted.equals(device.identifier());
            case Item.IpCapture capture -> wanted.equals(capture.address());
            case ExchangeObject other -> false;
        };
    }

    private static boolean tells(Person person, Personal<String> wanted) {
        return (person.name() != null && Objects.equals(wanted, person.name().family()))
                || person.aliases().contains(wanted)
                || person.identifications().stream()
                        .anyMatch(each -> each.number().equals(wanted))
                || person.contacts().stream().anyMatch(each -> each.value().equals(wanted));
    }
}
