// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.xml.ConnectionXml;
import org.liaison.schemas.exchange.xml.ConvictionXml;
import org.liaison.schemas.exchange.xml.EvaluationXml;
import org.liaison.schemas.exchange.xml.EventXml;
import org.liaison.schemas.exchange.xml.IpCaptureXml;
import org.liaison.schemas.exchange.xml.LocationXml;
import org.liaison.schemas.exchange.xml.MarkingXml;
import org.liaison.schemas.exchange.xml.MediaFileXml;
import org.liaison.schemas.exchange.xml.ObjectsXml;
import org.liaison.schemas.exchange.xml.PersonXml;
import org.liaison.schemas.message.Personal;

/** What the objects of a package state. Tolerates what broke the schema: absent things give no fact. */
public final class ObjectFacts {

    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ObjectFacts() {}

    /** @param parent the place of the objects in the document */
    public static List<Fact> of(@Nullable ObjectsXml objects, String parent) {
        return objects == null ? List.of() : new ObjectFacts().collect(objects, parent);
    }

    /** An instant that the document reports as past; no fact when it is absent. */
    public static List<Fact> moment(String place, @Nullable OffsetDateTime at) {
        return at == null ? List.of() : List.of(new Fact.Moment(place, at));
    }

    private List<Fact> collect(ObjectsXml objects, String parent) {
        for (var each : Placed.all(objects, parent)) {
            ids.add(each.object().getId());
            evaluation(each.object().getEvaluation(), each.place());
            marking(each.object().getMarking(), each.place());
            special(each);
        }
        int position = 0;
        for (var each : objects.getConnection()) {
            connection(each, parent + "/Connection[" + ++position + "]");
        }
        return facts;
    }

    private void special(Placed placed) {
        var place = placed.place();
        var object = placed.object();
        if (object instanceof PersonXml person) {
            person(person, place);
        } else if (object instanceof LocationXml location) {
            location(location, place);
        } else if (object instanceof IpCaptureXml capture) {
            capture(capture, place);
        } else if (object instanceof MediaFileXml file) {
            file(file, place);
        } else if (object instanceof EventXml event) {
            event(event, place);
        } else if (object instanceof ConvictionXml conviction) {
            ConvictionFacts.add(conviction, place, facts);
        }
    }

    private void evaluation(@Nullable EvaluationXml evaluation, String place) {
        if (evaluation != null) {
            var source = evaluation.getSource() == null
                    ? null
                    : evaluation.getSource().name();
            var information = evaluation.getInformation() == 0 ? null : String.valueOf(evaluation.getInformation());
            facts.add(new Fact.Evaluation(place + "/Evaluation", source, information));
        }
    }

    private void marking(@Nullable MarkingXml marking, String place) {
        if (marking != null) {
            facts.addAll(HandlingFacts.codes(place + "/Marking", marking.getHandlingCode(), marking.getHandlingText()));
        }
    }

    private void person(PersonXml person, String place) {
        if (person.getBirth() != null && person.getBirth().getOn() != null) {
            facts.add(new Fact.Born(
                    place + "/Birth/On", Personal.of(person.getBirth().getOn())));
        }
    }

    private void location(LocationXml location, String place) {
        var coordinates = location.getCoordinates();
        if (coordinates != null) {
            facts.add(new Fact.Coordinates(
                    place + "/Coordinates",
                    Personal.of(coordinates.getLatitude()),
                    Personal.of(coordinates.getLongitude())));
        }
    }

    /** A package can stem from a provider's report, and providers often give an address alone. */
    private void capture(IpCaptureXml capture, String place) {
        if (capture.getAddress() != null) {
            facts.add(new Fact.IpCapture(
                    place, Personal.of(capture.getAddress()), capture.getPort(), capture.getAt(), false));
        }
        facts.addAll(moment(place + "/At", capture.getAt()));
    }

    private void file(MediaFileXml file, String place) {
        for (var each : file.getHash()) {
            if (each.getAlgorithm() != null && each.getValue() != null) {
                facts.add(new Fact.FileHash(place + "/Hash", each.getAlgorithm(), Personal.of(each.getValue())));
            }
        }
    }

    private void event(EventXml event, String place) {
        facts.addAll(moment(place + "/From", event.getFrom()));
        facts.addAll(moment(place + "/Until", event.getUntil()));
        var offence = event.getOffence();
        int colon = offence == null ? -1 : offence.indexOf(':');
        if (colon > 0) {
            facts.add(new Fact.Offence(place + "/Offence", offence.substring(0, colon), offence.substring(colon + 1)));
        }
    }

    private void connection(ConnectionXml connection, String place) {
        evaluation(connection.getEvaluation(), place);
        reference(connection.getFrom(), place + "/@from");
        reference(connection.getTo(), place + "/@to");
    }

    private void reference(@Nullable String id, String place) {
        if (id != null) {
            facts.add(new Fact.Reference(place, id, ids.contains(id)));
        }
    }
}
