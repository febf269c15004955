// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.DeviceId;
import org.liaison.schemas.cybertip.xml.IpCaptureEvent;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.message.Personal;

/** Network captures, devices, whereabouts and earlier reports. */
final class TraceMapper {

    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_TYPE = 255;

    private TraceMapper() {}

    static void map(Draft draft, Traces traces, Place place, Owner owner) {
        captures(draft, traces.captures(), place, owner);
        devices(draft, traces.devices(), place, owner);
        PlaceMapper.estimated(draft, traces.estimated(), place.child("estimatedLocation"), owner);
        draft.reference(place.child("groupIdentifier"), "group", traces.group(), owner);
        var earlier = traces.earlier();
        for (int i = 0; i < earlier.reports().size(); i++) {
            var number = earlier.reports().get(i).toString();
            draft.reference(place.child(earlier.element(), i), "cybertip-report", number, owner);
        }
    }

    static void captures(Draft draft, List<IpCaptureEvent> captures, Place place, Owner owner) {
        for (int i = 0; i < captures.size(); i++) {
            capture(draft, captures.get(i), place.child("ipCaptureEvent", i), owner);
        }
    }

    static void capture(Draft draft, IpCaptureEvent capture, Place place, Owner owner) {
        var address = Given.personal(capture.getIpAddress());
        if (address == null || address.reveal().length() > LONGEST_ADDRESS) {
            draft.losses().narrowed(place, "what was captured is no address", "left out");
            return;
        }
        var item = new Item.IpCapture(
                draft.provenance("i", place, owner.subject()),
                address,
                port(draft, capture.getPort(), place.child("port")),
                draft.instant(place.child("dateTime"), capture.getDateTime()),
                Given.text(capture.getEventName()),
                capture.isPossibleProxy());
        draft.connect(draft.add(item), ConnectionType.CAPTURED_FROM, owner.id());
    }

    static void devices(Draft draft, List<DeviceId> devices, Place place, Owner owner) {
        for (int i = 0; i < devices.size(); i++) {
            device(draft, devices.get(i), place.child("deviceId", i), owner);
        }
    }

    private static void device(Draft draft, DeviceId device, Place place, Owner owner) {
        draft.losses().noHome(place.child("eventName"), device.getEventName(), "a device is not seen on an occasion");
        var type = Given.text(device.getIdType());
        var value = Given.text(device.getIdValue());
        if (type == null || value == null || type.length() > LONGEST_TYPE) {
            draft.losses().narrowed(place, "a device is known by type and value of its identifier", "left out");
            return;
        }
        var provenance = draft.provenance(
                "i", place, owner.subject(), draft.seen(place.child("dateTime"), device.getDateTime()));
        var item = draft.add(new Item.Device(provenance, type, Personal.of(value)));
        draft.connect(item, ConnectionType.ASSOCIATED_WITH, owner.id());
    }

    private static @Nullable Integer port(Draft draft, @Nullable Integer given, Place place) {
        if (given == null || (given > 0 && given <= LAST_PORT)) {
            return given;
        }
        draft.losses().narrowed(place, "it is no port number", "left out");
        return null;
    }
}
