// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.NationalRecord;

/** A document as it was read: cases with their media, or media alone. */
record VicsRecord(Marker marker, List<Seizure> cases, List<Entry> media, List<String> unknown)
        implements NationalRecord {

    VicsRecord {
        cases = List.copyOf(cases);
        media = List.copyOf(media);
        unknown = List.copyOf(unknown);
    }

    /** A case and the media found in it. */
    record Seizure(Entry entry, List<Entry> media) {

        Seizure {
            media = List.copyOf(media);
        }

        @Override
        public String toString() {
            return "Seizure[personal]";
        }
    }

    /** Times of files are as the seized device had them, so nothing is asked of these. */
    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        cases.forEach(each -> moment(facts, each.entry(), "SeizureDate"));
        allMedia().forEach(each -> {
            facts.addAll(Hashes.facts(each));
            moment(facts, each, "DateUpdated");
        });
        return facts;
    }

    @Override
    public Conversion toExchange(Intake intake) {
        return new VicsToExchange(this).convert(intake);
    }

    private Stream<Entry> allMedia() {
        return Stream.concat(cases.stream().flatMap(each -> each.media().stream()), media.stream());
    }

    /** A time without zone is reported as a loss when it is left out. */
    private static void moment(List<Fact> facts, Entry entry, String member) {
        var text = entry.text(member);
        @Nullable OffsetDateTime at = Moments.find(text);
        if (text != null && at != null) {
            facts.add(new Fact.Moment(entry.place(member), at));
        }
    }

    @Override
    public String toString() {
        return "VicsRecord[personal]";
    }
}
