// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/**
 * A package as comparable text without what a writer reports as lost and with what it reports as assumed: the picture
 * of the original must be the picture of the copy.
 */
final class Picture {

    private final ExchangePackage exchange;
    private final Map<String, Loss.Kind> lost = new HashMap<>();
    private final Map<String, String> drawn = new HashMap<>();
    private final List<String> picture = new ArrayList<>();
    private @Nullable String report;

    private Picture(ExchangePackage exchange, List<Loss> losses) {
        this.exchange = exchange;
        losses.forEach(each -> lost.put(each.path(), each.kind()));
    }

    static List<String> of(ExchangePackage exchange, List<Loss> losses) {
        return new Picture(exchange, losses).draw();
    }

    private List<String> draw() {
        handling();
        objects("Person", exchange.persons());
        objects("Organisation", exchange.organisations());
        objects("Location", exchange.locations());
        objects("Event", exchange.events());
        objects("Item", exchange.items());
        objects("Conviction", exchange.convictions());
        picture.addAll(drawn.values());
        var event = report;
        if (event == null) {
            event = "event hotline-report " + created() + " null null null null null null";
            picture.add(event);
        }
        for (int i = 0; i < exchange.items().size(); i++) {
            if (lost.get("Objects/Item[" + (i + 1) + "]") == Loss.Kind.ASSUMED) {
                picture.add(belonging(exchange.items().get(i), event));
            }
        }
        connections();
        return picture.stream().sorted().toList();
    }

    private void handling() {
        var handling = exchange.handling();
        picture.add("report " + handling.reference() + " " + handling.urgency() + " "
                + field("Handling/UrgencyReason", handling.urgencyReason()));
        for (int i = 0; i < handling.terms().size(); i++) {
            if (!lost.containsKey("Handling/Term[" + (i + 1) + "]")) {
                picture.add(handling.terms().get(i).toString());
            }
        }
    }

    private void objects(String element, List<? extends ExchangeObject> objects) {
        for (int i = 0; i < objects.size(); i++) {
            var path = "Objects/" + element + "[" + (i + 1) + "]";
            if (lost.get(path) != Loss.Kind.NO_HOME) {
                drawn.put(objects.get(i).id(), object(objects.get(i), path));
            }
        }
    }

    private String object(ExchangeObject object, String path) {
        return switch (object) {
            case Person person ->
                "person " + person.sex() + " " + (person.name() == null) + frame(person.provenance(), path);
            case Organisation body ->
                "organisation " + body.kind() + " " + field(path + "/Name", body.name()) + " "
                        + field(path + "/Registration", body.registration()) + frame(body.provenance(), path);
            case Location location ->
                "location " + location.kind() + " " + location.country() + " "
                        + location.lines().size() + " " + (location.city() == null)
                        + frame(location.provenance(), path);
            case Event event -> event(event, path);
            case Item.Reference reference ->
                "reference " + reference.kind() + " " + field(path + "/Reference", reference.reference()) + " "
                        + field(path + "/Note", reference.note()) + frame(reference.provenance(), path);
            case Item.IpCapture capture ->
                "capture " + field(path + "/Address", capture.address()) + " " + capture.port() + " "
                        + field(path + "/At", capture.at()) + " " + field(path + "/EventName", capture.eventName())
                        + " " + field(path + "/PossibleProxy", capture.possibleProxy())
                        + frame(capture.provenance(), path);
            case Item.MediaFile file -> file(file, path);
            case Item.Account account -> "account that is not reported";
            case Item.Device device -> "device that is not reported";
            case Conviction conviction -> "conviction that is not reported";
        };
    }

    private String event(Event event, String path) {
        boolean root = event.kind().equals(Kinds.REPORT);
        var from =
                root && lost.get("@createdAt") == Loss.Kind.ASSUMED ? created() : field(path + "/From", event.from());
        var text = "event " + event.kind() + " " + from + " " + field(path + "/Until", event.until()) + " "
                + field(path + "/Offence", event.offence()) + " " + field(path + "/Description", event.description())
                + frame(event.provenance(), path);
        if (root) {
            report = text;
        }
        return text;
    }

    private String created() {
        return exchange.createdAt().atOffset(ZoneOffset.UTC).toString();
    }

    private String file(Item.MediaFile file, String path) {
        var said = new ArrayList<String>();
        file.hashes().forEach((algorithm, hash) -> {
            if (!lost.containsKey(path + "/Hash[@algorithm='" + algorithm + "']")) {
                said.add(algorithm + "=" + hash.reveal());
            }
        });
        for (int i = 0; i < file.severities().size(); i++) {
            var each = file.severities().get(i);
            var here = path + "/Severity[" + (i + 1) + "]";
            said.add(each.scheme() + " " + field(here + "/@version", each.version()) + " " + each.label());
        }
        return "file " + field(path + "/Name", file.name()) + " "
                + said.stream().sorted().toList() + " " + field(path + "/MediaType", file.mediaType()) + " "
                + file.size() + frame(file.provenance(), path);
    }

    private String frame(Provenance provenance, String path) {
        var validity = lost.containsKey(path + "/Validity")
                ? "null null"
                : provenance.validity().from() + " "
                        + field(path + "/Validity/Until", provenance.validity().until());
        return " " + provenance.subject() + " " + validity;
    }

    private String belonging(Item item, String event) {
        var text = drawn.get(item.id());
        return switch (item) {
            case Item.MediaFile file -> event + " CONTAINS " + text;
            case Item.IpCapture capture -> "capture that is not reported";
            case Item.Reference page -> text + " ASSOCIATED_WITH " + event;
            case Item.Account account -> "account that is not reported";
            case Item.Device device -> "device that is not reported";
        };
    }

    private void connections() {
        for (int i = 0; i < exchange.connections().size(); i++) {
            var each = exchange.connections().get(i);
            var path = "Objects/Connection[" + (i + 1) + "]";
            if (!lost.containsKey(path)) {
                var validity = lost.containsKey(path + "/Validity")
                        ? ""
                        : String.valueOf(each.validity().from());
                picture.add(drawn.get(each.from()) + " " + each.type() + " " + drawn.get(each.to())
                        + validity.replace("null", ""));
            }
        }
    }

    private String field(String path, @Nullable Object value) {
        if (value == null || lost.containsKey(path)) {
            return "null";
        }
        return value instanceof Personal<?> personal ? "'" + personal.reveal() + "'" : value.toString();
    }
}
