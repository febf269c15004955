// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.hotline.xml.Capture;
import org.liaison.schemas.hotline.xml.HotlineReport;
import org.liaison.schemas.hotline.xml.Material;
import org.liaison.schemas.hotline.xml.Sighting;
import org.liaison.schemas.hotline.xml.Step;
import org.liaison.schemas.message.Personal;

/** What a report states that a check can ask about. Anything may be missing: it may have broken its schema. */
final class HotlineFacts {

    private final List<Fact> facts = new ArrayList<>();

    private HotlineFacts() {}

    static List<Fact> of(HotlineReport source) {
        var found = new HotlineFacts();
        found.moment("HotlineReport/ReceivedAt", source.getReceivedAt());
        found.moment("HotlineReport/AssessedAt", source.getAssessedAt());
        found.period("HotlineReport", source.getReceivedAt(), source.getAssessedAt());
        if (source.getUrgency() != null) {
            var level = source.getUrgency().replace("URGENCY.", "");
            found.facts.add(new Fact.UrgencyStated("HotlineReport/Urgency", level, source.getUrgencyReason() != null));
        }
        Numbered.each("HotlineReport/Sighting", source.getSighting(), found::sighting);
        return List.copyOf(found.facts);
    }

    private void sighting(String place, Sighting sighting) {
        moment(place + "/SeenAt", sighting.getSeenAt());
        Numbered.each(place + "/Capture", sighting.getCapture(), this::capture);
        Numbered.each(place + "/Step", sighting.getStep(), this::step);
        Numbered.each(place + "/Material", sighting.getMaterial(), this::material);
    }

    /** How long an address is to be held may lie ahead. */
    private void step(String place, Step step) {
        moment(place + "/@at", step.getAt());
        period(place, step.getAt(), step.getUntil());
    }

    private void capture(String place, Capture capture) {
        if (capture.getIpAddress() != null) {
            var address = Personal.of(capture.getIpAddress());
            facts.add(new Fact.IpCapture(place, address, capture.getPort(), capture.getAt(), false));
        }
    }

    private void material(String place, Material material) {
        Numbered.each(place + "/Hash", material.getHash(), (where, hash) -> {
            if (hash.getAlgorithm() != null && hash.getValue() != null) {
                facts.add(new Fact.FileHash(where, hash.getAlgorithm(), Personal.of(hash.getValue())));
            }
        });
    }

    private void moment(String place, @Nullable OffsetDateTime at) {
        if (at != null) {
            facts.add(new Fact.Moment(place, at));
        }
    }

    private void period(String place, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        if (from != null && until != null) {
            facts.add(new Fact.Period(place, from, until));
        }
    }
}
