// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.cybertip.xml.DeviceId;
import org.liaison.schemas.cybertip.xml.IpCaptureEvent;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Times;

/** Facts as they are found; what is absent gives none. */
final class FactList {

    private final List<Fact> facts = new ArrayList<>();

    void add(Fact fact) {
        facts.add(fact);
    }

    void moment(Place place, @Nullable XMLGregorianCalendar given) {
        if (given != null) {
            facts.add(new Fact.Moment(place.path(), Times.zoned(given)));
        }
    }

    void born(Place place, @Nullable XMLGregorianCalendar given) {
        var on = Times.date(given);
        if (on != null) {
            facts.add(new Fact.Born(place.path(), Personal.of(on)));
        }
    }

    void hash(Place place, @Nullable String type, @Nullable String value) {
        if (type != null && value != null) {
            var algorithm = FileMetadata.algorithm(type);
            facts.add(new Fact.FileHash(place.path(), algorithm, Personal.of(FileMetadata.normal(value))));
        }
    }

    void captures(List<IpCaptureEvent> captures, Place place) {
        for (int i = 0; i < captures.size(); i++) {
            capture(captures.get(i), place.child("ipCaptureEvent", i));
        }
    }

    void capture(@Nullable IpCaptureEvent capture, Place place) {
        var address = capture == null ? null : Given.personal(capture.getIpAddress());
        if (capture != null && address != null) {
            var at = Times.zoned(capture.getDateTime());
            facts.add(new Fact.IpCapture(place.path(), address, capture.getPort(), at, false));
            moment(place.child("dateTime"), capture.getDateTime());
        }
    }

    void devices(List<DeviceId> devices, Place place) {
        for (int i = 0; i < devices.size(); i++) {
            moment(place.child("deviceId", i).child("dateTime"), devices.get(i).getDateTime());
        }
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }
}
