// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.liaison.schemas.summary.Column.column;

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
                    column("name", (each, at, labels) -> at.text("Name", each.name())),
                    column("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    column("registration", (each, at, labels) -> at.text("Registration", each.registration()))));

    static final Kind<Location> LOCATION = new Kind<>(
            "Location",
            "locations",
            List.of(
                    column("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    column("address", (each, at, labels) -> at.texts("Line", each.lines())),
                    column("postCode", (each, at, labels) -> at.text("PostCode", each.postCode())),
                    column("city", (each, at, labels) -> at.text("City", each.city())),
                    column("country", (each, at, labels) -> at.text("Country", each.country())),
                    column("coordinates", (each, at, labels) -> Values.coordinates(each.coordinates()))));

    static final Kind<Item.Account> ACCOUNT = new Kind<>(
            "Account",
            "accounts",
            List.of(
                    column("service", (each, at, labels) -> at.text("Service", each.service())),
                    column("identifier", (each, at, labels) -> at.text("Identifier", each.identifier())),
                    column("screenName", (each, at, labels) -> at.text("ScreenName", each.screenName())),
                    column("displayName", (each, at, labels) -> at.texts("DisplayName", each.displayNames())),
                    column("profileUrl", (each, at, labels) -> at.texts("ProfileUrl", each.profileUrls()))));

    static final Kind<Item.Device> DEVICE = new Kind<>(
            "Device",
            "devices",
            List.of(
                    column("type", (each, at, labels) -> at.text("IdentifierType", each.identifierType())),
                    column("identifier", (each, at, labels) -> at.text("Identifier", each.identifier()))));

    static final Kind<Item.IpCapture> IP_CAPTURE = new Kind<>(
            "IpCapture",
            "captures",
            List.of(
                    column("address", (each, at, labels) -> at.text("Address", each.address())),
                    column("port", (each, at, labels) -> Values.number(each.port())),
                    column("at", (each, at, labels) -> Moments.of(each.at())),
                    column("event", (each, at, labels) -> at.text("EventName", each.eventName())),
                    column("proxy", (each, at, labels) -> Values.flag(each.possibleProxy(), "yes", "no", labels))));

    static final Kind<Item.MediaFile> MEDIA_FILE = new Kind<>(
            "MediaFile",
            "files",
            List.of(
                    column("fileName", (each, at, labels) -> at.text("Name", each.name())),
                    column("hash", (each, at, labels) -> Values.hashes(each, at)),
                    column("type", (each, at, labels) -> at.text("MediaType", each.mediaType())),
                    column("size", (each, at, labels) -> Values.number(each.size())),
                    column("severity", (each, at, labels) -> Values.severities(each, at))));

    static final Kind<Item.Reference> REFERENCE = new Kind<>(
            "Reference",
            "references",
            List.of(
                    column("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    column("reference", (each, at, labels) -> at.text("Value", each.reference())),
                    column("note", (each, at, labels) -> at.text("Note", each.note()))));

    static final Kind<Event> EVENT = new Kind<>(
            "Event",
            "events",
            List.of(
                    column("kind", (each, at, labels) -> at.text("Kind", each.kind())),
                    column("from", (each, at, labels) -> Moments.of(each.from())),
                    column("until", (each, at, labels) -> Moments.of(each.until())),
                    column("offence", (each, at, labels) -> at.text("Offence", each.offence())),
                    column("description", (each, at, labels) -> at.text("Description", each.description()))));

    private Kinds() {}
}
