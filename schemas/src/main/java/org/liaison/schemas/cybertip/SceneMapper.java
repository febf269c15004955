// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.CellPhoneIncident;
import org.liaison.schemas.cybertip.xml.NonInternetIncident;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Personal;

/** Incidents with a place in the world: by phone, or not on the internet at all. */
final class SceneMapper {

    private static final String SCENE = "scene";

    private final Draft draft;
    private final Owner event;

    SceneMapper(Draft draft, Owner event) {
        this.draft = draft;
        this.event = event;
    }

    void phone(@Nullable CellPhoneIncident incident, Place place) {
        if (incident == null) {
            return;
        }
        var phone = incident.getPhoneNumber();
        if (phone != null) {
            var here = place.child("phoneNumber");
            draft.reference(here, "phone", ContactMapper.number(phone), event.as(SubjectCategory.CONTACT));
            ContactMapper.noKind(phone, here, draft.losses());
            draft.losses().noHome(here.attribute("verified"), phone.isVerified(), "a reference is not verified");
        }
        coordinates(incident.getLatitude(), incident.getLongitude(), place);
        draft.note(place.child("additionalInfo"), "additional-information", incident.getAdditionalInfo(), event);
    }

    void offline(@Nullable NonInternetIncident incident, Place place) {
        if (incident == null) {
            return;
        }
        var name = Given.personal(incident.getLocationName());
        if (name != null) {
            scene(place.child("locationName"), List.of(name), null);
        }
        for (int i = 0; i < incident.getIncidentAddress().size(); i++) {
            PlaceMapper.address(draft, incident.getIncidentAddress().get(i), place.child("incidentAddress", i), event);
        }
        draft.note(place.child("additionalInfo"), "additional-information", incident.getAdditionalInfo(), event);
    }

    private void coordinates(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude, Place place) {
        if (latitude != null && longitude != null && latitude.abs().doubleValue() <= 90) {
            var point = new Location.Coordinates(latitude.doubleValue(), longitude.doubleValue());
            scene(place, List.of(), Personal.of(point));
        } else {
            draft.losses().noHome(place.child("latitude"), latitude, "half a pair of coordinates is no place");
            draft.losses().noHome(place.child("longitude"), longitude, "half a pair of coordinates is no place");
        }
    }

    private void scene(
            Place place, List<Personal<String>> lines, @Nullable Personal<Location.Coordinates> coordinates) {
        var location = draft.add(new Location(
                draft.provenance("l", place, event.subject()), SCENE, lines, null, null, null, coordinates));
        draft.connect(event.id(), ConnectionType.LOCATED_AT, location);
    }
}
