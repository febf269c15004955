// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.function.UnaryOperator;

/** The same package with other markings on its parts: for what a partner gave us, which is never ours to mark. */
public final class Marked {

    private Marked() {}

    /** @param marking what stands on a part from now on, by what stands there */
    public static ExchangePackage with(ExchangePackage exchange, UnaryOperator<Provenance> marking) {
        return ExchangePackage.of(
                exchange.id(),
                exchange.createdAt(),
                exchange.handling(),
                exchange.objects()
                        .map(each -> with(each, marking.apply(each.provenance())))
                        .toList(),
                exchange.connections());
    }

    private static ExchangeObject with(ExchangeObject object, Provenance now) {
        return switch (object) {
            case Person it ->
                new Person(
                        now,
                        it.name(),
                        it.aliases(),
                        it.birth(),
                        it.sex(),
                        it.nationalities(),
                        it.identifications(),
                        it.contacts(),
                        it.description(),
                        it.occupation());
            case Organisation it -> new Organisation(now, it.name(), it.kind(), it.registration());
            case Location it ->
                new Location(now, it.kind(), it.lines(), it.city(), it.postCode(), it.country(), it.coordinates());
            case Item it -> with(it, now);
            case Event it -> new Event(now, it.kind(), it.from(), it.until(), it.offence(), it.description());
            case Conviction it ->
                new Conviction(now, it.decision(), it.offences(), it.sanctions(), it.erasedOn(), it.retainedUntil());
        };
    }

    private static Item with(Item item, Provenance now) {
        return switch (item) {
            case Item.Account it ->
                new Item.Account(
                        now, it.service(), it.identifier(), it.screenName(), it.displayNames(), it.profileUrls());
            case Item.Device it -> new Item.Device(now, it.identifierType(), it.identifier());
            case Item.IpCapture it ->
                new Item.IpCapture(now, it.address(), it.port(), it.at(), it.eventName(), it.possibleProxy());
            case Item.MediaFile it ->
                new Item.MediaFile(now, it.name(), it.hashes(), it.mediaType(), it.size(), it.severities());
            case Item.Reference it -> new Item.Reference(now, it.kind(), it.reference(), it.note());
        };
    }
}
