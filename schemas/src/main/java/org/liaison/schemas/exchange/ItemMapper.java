// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.liaison.schemas.exchange.xml.AccountXml;
import org.liaison.schemas.exchange.xml.DeviceXml;
import org.liaison.schemas.exchange.xml.IpCaptureXml;
import org.liaison.schemas.exchange.xml.ItemXml;
import org.liaison.schemas.exchange.xml.MediaFileXml;
import org.liaison.schemas.exchange.xml.ReferenceXml;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Things, by their kind. */
final class ItemMapper {

    private ItemMapper() {}

    static ItemXml toXml(Item item, Fitting fitting) {
        return switch (item) {
            case Item.Account account -> accountToXml(account, fitting);
            case Item.Device device -> deviceToXml(device, fitting);
            case Item.IpCapture capture -> IpCaptureMapper.toXml(capture, fitting);
            case Item.MediaFile file -> MediaFileMapper.toXml(file, fitting);
            case Item.Reference reference -> referenceToXml(reference, fitting);
        };
    }

    static Item fromXml(ItemXml xml) {
        if (xml instanceof AccountXml account) {
            return accountFromXml(account);
        }
        if (xml instanceof DeviceXml device) {
            return deviceFromXml(device);
        }
        if (xml instanceof IpCaptureXml capture) {
            return IpCaptureMapper.fromXml(capture);
        }
        if (xml instanceof MediaFileXml file) {
            return MediaFileMapper.fromXml(file);
        }
        if (xml instanceof ReferenceXml reference) {
            return referenceFromXml(reference);
        }
        throw new IllegalStateException("the schema knows no such item: " + xml.getClass());
    }

    private static AccountXml accountToXml(Item.Account account, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(account.provenance(), new AccountXml(), fitting);
        xml.setService(fitting.text("Service", account.service()));
        xml.setIdentifier(fitting.text("Identifier", account.identifier()));
        xml.setScreenName(fitting.text("ScreenName", account.screenName()));
        xml.getDisplayName().addAll(fitting.texts("DisplayName", account.displayNames()));
        xml.getProfileUrl().addAll(fitting.texts("ProfileUrl", account.profileUrls()));
        return xml;
    }

    private static Item.Account accountFromXml(AccountXml xml) {
        return new Item.Account(
                ProvenanceMapper.fromXml(xml),
                xml.getService(),
                Given.personal(xml.getIdentifier()),
                Given.personal(xml.getScreenName()),
                Given.personal(xml.getDisplayName()),
                Given.personal(xml.getProfileUrl()));
    }

    private static DeviceXml deviceToXml(Item.Device device, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(device.provenance(), new DeviceXml(), fitting);
        xml.setIdentifierType(fitting.label("IdentifierType", device.identifierType()));
        xml.setIdentifier(fitting.text("Identifier", device.identifier()));
        return xml;
    }

    private static Item.Device deviceFromXml(DeviceXml xml) {
        return new Item.Device(
                ProvenanceMapper.fromXml(xml), xml.getIdentifierType(), Personal.of(xml.getIdentifier()));
    }

    private static ReferenceXml referenceToXml(Item.Reference reference, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(reference.provenance(), new ReferenceXml(), fitting);
        xml.setKind(fitting.label("Kind", reference.kind()));
        xml.setValue(fitting.text("Value", reference.reference()));
        xml.setNote(fitting.longText("Note", reference.note()));
        return xml;
    }

    private static Item.Reference referenceFromXml(ReferenceXml xml) {
        return new Item.Reference(
                ProvenanceMapper.fromXml(xml),
                xml.getKind(),
                Given.personal(xml.getValue()),
                Given.personal(xml.getNote()));
    }
}
