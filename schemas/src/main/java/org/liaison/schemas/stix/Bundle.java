// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaison.schemas.exchange.ExchangePackage;

/** A bundle while objects are added to it. */
final class Bundle {

    private final ExchangePackage exchange;
    private final Omissions omissions;
    private final Markings markings;
    private final StixObject author;
    private final Map<String, StixObject> objects = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> observed = new HashSet<>();

    Bundle(ExchangePackage exchange, Omissions omissions) {
        this.exchange = exchange;
        this.omissions = omissions;
        this.markings = Markings.of(exchange.handling(), exchange.createdAt());
        this.author = new StixObject(
                "identity", StixIds.other("identity", exchange.handling().originator()));
        put(markings.light());
        put(markings.statement());
        described(author)
                .with("name", exchange.handling().originator())
                .with("identity_class", "organization")
                .with("object_marking_refs", markings.ids());
        put(author);
    }

    Omissions omissions() {
        return omissions;
    }

    Instant createdAt() {
        return exchange.createdAt();
    }

    /** An object that says something, by the originator; {@code words} distinguish it within the package. */
    StixObject said(String type, String... words) {
        var all = new ArrayList<>(List.of(exchange.id()));
        all.addAll(List.of(words));
        var object = described(new StixObject(type, StixIds.other(type, all.toArray(String[]::new))));
        return object.with("created_by_ref", author.id()).with("object_marking_refs", markings.ids());
    }

    /** A thing that can be observed; its identifier is made of what is {@code contributing}. */
    StixObject seen(String type, Map<String, ?> contributing) {
        var object = new StixObject(type, StixIds.observable(type, contributing));
        contributing.forEach(object::with);
        return object.with("object_marking_refs", markings.ids());
    }

    /** Adds an object; if the same one is there already, it stays as it is. */
    void put(StixObject object) {
        objects.putIfAbsent(object.id(), object);
    }

    /** Adds the object that stands for one of the package. */
    void put(StixObject object, String packageId, String path) {
        var there = objects.get(object.id());
        if (there != null && !there.properties().equals(object.properties())) {
            omissions.narrowed(path, "another object is the same by identifier", "what the first one says was kept");
        }
        put(object);
        ids.put(packageId, object.id());
    }

    Optional<String> find(String packageId) {
        return Optional.ofNullable(ids.get(packageId));
    }

    /** What was added and has no observation of its own yet. */
    List<String> unobserved() {
        return ids.values().stream()
                .filter(each -> !each.startsWith("identity--") && !observed.contains(each))
                .distinct()
                .sorted()
                .toList();
    }

    /** Adds an observation; {@code word} distinguishes it within the package. */
    void observed(String word, List<String> seen, Instant at) {
        observed.addAll(seen);
        put(said("observed-data", word)
                .with("first_observed", StixTimes.write(at))
                .with("last_observed", StixTimes.write(at))
                .with("number_observed", 1)
                .with("object_refs", seen));
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "bundle");
        document.put("id", StixIds.other("bundle", exchange.id()));
        document.put(
                "objects", objects.values().stream().map(StixObject::properties).toList());
        return document;
    }

    private StixObject described(StixObject object) {
        var at = StixTimes.millis(exchange.createdAt());
        return object.with("created", at).with("modified", at);
    }
}
