// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.List;
import java.util.Locale;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** Devices by the numbers that UCO has, or by one in a facet of ours. */
final class Devices {

    private static final String OURS = "liaison:DeviceFacet";

    /** In the order in which a device of somebody else is named by them. */
    private static final List<DeviceNumber> NUMBERS = List.of(
            new DeviceNumber("IMEI", "observable:MobileDevice", "observable:MobileDeviceFacet", "observable:IMEI"),
            new DeviceNumber("ESN", "observable:MobileDevice", "observable:MobileDeviceFacet", "observable:ESN"),
            new DeviceNumber("ICCID", "observable:SIMCard", "observable:SIMCardFacet", "observable:ICCID"),
            new DeviceNumber("IMSI", "observable:SIMCard", "observable:SIMCardFacet", "observable:IMSI"),
            new DeviceNumber("SERIAL", "observable:Device", "observable:DeviceFacet", "observable:serialNumber"),
            new DeviceNumber("MODEL", "observable:Device", "observable:DeviceFacet", "observable:model"));

    private Devices() {}

    /** A kind of number and where UCO writes it. */
    record DeviceNumber(String kind, String type, String facet, String property) {}

    static Resource write(Item.Device device, String path, Making making) {
        var id = device.id();
        var ours = making.resource(path, "liaison-device", id, "core:Facet", OURS)
                .with("liaison:identifierType", device.identifierType());
        for (var each : NUMBERS) {
            if (each.kind().equals(device.identifierType().toUpperCase(Locale.ROOT))) {
                return making.resource(path, "device", id, each.type())
                        .facet(making.resource(path, "device-facet", id, each.facet())
                                .with(each.property(), device.identifier()))
                        .facet(ours);
            }
        }
        return making.resource(path, "device", id, "observable:Device")
                .facet(ours.with("liaison:identifier", device.identifier()));
    }

    /** A second number is another way to find the device, so it becomes a reference beside it. */
    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("observable:Device", "observable:MobileDevice", "observable:SIMCard");
        var type = thing.text(OURS, "liaison:identifierType");
        var number = thing.text(OURS, "liaison:identifier");
        for (var each : NUMBERS) {
            if (number == null) {
                number = thing.text(each.facet(), each.property());
                type = number == null || type != null ? type : each.kind();
            }
        }
        var provenance = Statements.read(thing, draft, "i");
        if (number == null) {
            draft.graph().lose(node.place(), Loss.Kind.ASSUMED, "a device is known by a number", "where it stands");
        }
        var known = number == null ? provenance.sourceReference() : number;
        draft.add(node, new Item.Device(provenance, type == null ? "UNKNOWN" : type, Personal.of(known)));
        for (var each : NUMBERS) {
            thing.values(each.facet(), each.property()).stream()
                    .filter(value -> !value.isTaken())
                    .forEach(value -> draft.say(provenance.id(), each.kind(), value));
        }
        draft.say(provenance.id(), "device-type", thing.value("observable:DeviceFacet", "observable:deviceType"));
    }
}
