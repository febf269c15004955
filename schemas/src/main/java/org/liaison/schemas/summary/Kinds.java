// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.liaison.schemas.summary.Column.of;

import java.util.List;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;

/** What a summary tells of each kind of object, persons apart. {@code docs/formats/summary.md} has the same table. */
final class Kinds {

    static final Kind<Organisation> ORGANISATION = new Kind<>(
            "Organisation",
            "organisations",
            List.of(
                    of("name", (each, at, labels) -> at.text("Name", each.name())),
                    of("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    of("registration", (each, at, labels) -> at.text("Registration", each.registration()))));

    static final Kind<Location> LOCATION = new Kind<>(
            "Location",
            "locations",
            List.of(
                    of("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    of("address", (each, at, labels) -> at.texts("Line", each.lines())),
                    of("postCode", (each, at, labels) -> at.text("PostCode", each.postCode())),
                    of("city", (each, at, labels) -> at.text("City", each.city())),
                    of("country", (each, at, labels) -> at.text("Country", each.country())),
                    of("coordinates", (each, at, labels) -> Values.coordinates(each.coordinates()))));

    static final Kind<Item.Account> ACCOUNT = new Kind<>(
            "Account",
            "accounts",
            List.of(
                    of("service", (each, at, labels) -> at.text("Service", each.service())),
                    of("identifier", (each, at, labels) -> at.text("Identifier", each.identifier())),
                    of("screenName", (each, at, labels) -> at.text("ScreenName", each.screenName())),
                    of("displayName", (each, at, labels) -> at.texts("DisplayName", each.displayNames())),
                    of("profileUrl", (each, at, labels) -> at.texts("ProfileUrl", each.profileUrls()))));

    static final Kind<Item.Device> DEVICE = new Kind<>(
            "Device",
            "devices",
            List.of(
                    of("type", (each, at, labels) -> at.text("IdentifierType", each.identifierType())),
                    of("identifier", (each, at, labels) -> at.text("Identifier", each.identifier()))));

    static final Kind<Item.IpCapture> IP_CAPTURE = new Kind<>(
            "IpCapture",
            "captures",
            List.of(
                    of("address", (each, at, labels) -> at.text("Address", each.address())),
                    of("port", (each, at, labels) -> Values.number(each.port())),
                    of("at", (each, at, labels) -> Moments.of(each.at())),
                    of("event", (each, at, labels) -> at.text("EventName", each.eventName())),
                    of("proxy", (each, at, labels) -> Values.flag(each.possibleProxy(), "yes", "no", labels))));

    static final Kind<Item.MediaFile> MEDIA_FILE = new Kind<>(
            "MediaFile",
            "files",
            List.of(
                    of("fileName", (each, at, labels) -> at.text("Name", each.name())),
                    of("hash", (each, at, labels) -> Values.hashes(each, at)),
                    of("type", (each, at, labels) -> at.text("MediaType", each.mediaType())),
                    of("size", (each, at, labels) -> Values.number(each.size())),
                    of("severity", (each, at, labels) -> Values.severities(each, at))));

    static final Kind<Item.Reference> REFERENCE = new Kind<>(
            "Reference",
            "references",
            List.of(
                    of("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    of("reference", (each, at, labels) -> at.text("Value", each.reference())),
                    of("note", (each, at, labels) -> at.text("Note", each.note()))));

    static final Kind<Event> EVENT = new Kind<>(
            "Event",
            "events",
            List.of(
                    of("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    of("from", (each, at, labels) -> Moments.of(each.from())),
                    of("until", (each, at, labels) -> Moments.of(each.until())),
                    of("offence", (each, at, labels) -> at.text("Offence", each.offence())),
                    of("description", (each, at, labels) -> at.text("Description", each.description()))));

    private Kinds() {}
}
