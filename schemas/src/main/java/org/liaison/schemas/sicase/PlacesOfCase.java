// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Location.Coordinates;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.sicase.xml.CaseOrganisation;
import org.liaison.schemas.sicase.xml.CasePlace;
import org.liaison.schemas.sicase.xml.PersonAddress;
import org.liaison.schemas.sicase.xml.PlaceKind;
import org.liaison.schemas.sicase.xml.Position;
import org.liaison.schemas.sicase.xml.PostalAddress;
import org.liaison.schemas.sicase.xml.SiCase;

/** Places and organisations; an address that stands inside a person becomes a place connected to that person. */
final class PlacesOfCase {

    private final Provenances provenances;
    private final Draft draft;

    PlacesOfCase(Provenances provenances, Draft draft) {
        this.provenances = provenances;
        this.draft = draft;
    }

    void add(SiCase source) {
        Numbered.each("Organisation", source.getOrganisation(), this::organisation);
        Numbered.each("Place", source.getPlace(), this::place);
    }

    void addAddresses(Provenance person, String place, List<PersonAddress> addresses) {
        Numbered.each(place + "/Address", addresses, (where, address) -> {
            var provenance = Provenances.part(person, where, addresses.indexOf(address) + 1);
            draft.locations.add(location(provenance, address.getKind(), address, null));
            draft.connections.add(new Connection(
                    person.id(), link(address.getKind()), provenance.id(), person.evaluation(), person.validity()));
        });
    }

    private void organisation(String place, CaseOrganisation source) {
        draft.organisations.add(new Organisation(
                provenances.of(place, source),
                Personal.of(source.getName()),
                source.getKind() == null ? null : source.getKind().value(),
                find(source.getRegistration())));
    }

    private void place(String place, CasePlace source) {
        var address = source.getPlaceAddress() == null ? new PostalAddress() : source.getPlaceAddress();
        draft.locations.add(
                location(provenances.of(place, source), source.getKind(), address, coordinates(source.getPosition())));
    }

    private static Location location(
            Provenance provenance, PlaceKind kind, PostalAddress address, @Nullable Personal<Coordinates> at) {
        return new Location(
                provenance,
                kind.value(),
                address.getLine().stream().map(Personal::of).toList(),
                find(address.getCity()),
                find(address.getPostCode()),
                address.getCountry(),
                at);
    }

    private static ConnectionType link(PlaceKind kind) {
        return switch (kind) {
            case HOME, STAY -> ConnectionType.RESIDES_AT;
            case WORK, SCHOOL, SCENE, SEIZURE -> ConnectionType.LOCATED_AT;
        };
    }

    private static @Nullable Personal<Coordinates> coordinates(@Nullable Position position) {
        return position == null
                ? null
                : Personal.of(new Coordinates(
                        Double.parseDouble(position.getLatitude()), Double.parseDouble(position.getLongitude())));
    }

    private static @Nullable Personal<String> find(@Nullable String stated) {
        return stated == null ? null : Personal.of(stated);
    }
}
