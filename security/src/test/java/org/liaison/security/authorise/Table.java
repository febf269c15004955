// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static java.util.Map.entry;
import static org.liaison.security.authorise.DataGroup.BEHAVIOURAL;
import static org.liaison.security.authorise.DataGroup.CASE_DATA;
import static org.liaison.security.authorise.DataGroup.COMMUNICATIONS;
import static org.liaison.security.authorise.DataGroup.CONDUCT;
import static org.liaison.security.authorise.DataGroup.CRIME_INFORMATION;
import static org.liaison.security.authorise.DataGroup.IDENTIFICATION;
import static org.liaison.security.authorise.DataGroup.IDENTITY;
import static org.liaison.security.authorise.DataGroup.LEGAL_PERSONS;
import static org.liaison.security.authorise.DataGroup.OCCUPATION;
import static org.liaison.security.authorise.DataGroup.PERSONAL_DETAILS;
import static org.liaison.security.authorise.DataGroup.PHYSICAL;
import static org.liaison.security.authorise.DataGroup.REFERENCES;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.SubjectCategory;

/** Annex II and the fields, written a second time by hand, to hold against what the product reads and does. */
final class Table {

    private static final Set<DataGroup> PLAIN_PERSON = Set.of(IDENTITY, PERSONAL_DETAILS);
    private static final Set<DataGroup> MEANS = Set.of(CASE_DATA, COMMUNICATIONS);
    private static final Set<DataGroup> CRIME = Set.of(CASE_DATA, CONDUCT, CRIME_INFORMATION);

    /** By record; a record with one entry passes or is removed as a whole. */
    static final Map<String, Map<String, Set<DataGroup>>> FIELDS = Map.of(
            "Person",
            Map.ofEntries(
                    entry("name", PLAIN_PERSON),
                    entry("aliases", PLAIN_PERSON),
                    entry("birth", PLAIN_PERSON),
                    entry("sex", PLAIN_PERSON),
                    entry("nationalities", PLAIN_PERSON),
                    entry("identifications", Set.of(IDENTITY, IDENTIFICATION)),
                    entry("contacts", Set.of(COMMUNICATIONS)),
                    entry("description", Set.of(PHYSICAL)),
                    entry("occupation", Set.of(IDENTITY, OCCUPATION))),
            "Organisation",
            same(Set.of(CASE_DATA, LEGAL_PERSONS), "name", "kind", "registration"),
            "Location",
            same(Set.of(IDENTITY, BEHAVIOURAL), "kind", "lines", "city", "postCode", "country", "coordinates"),
            "Account",
            same(MEANS, "service", "identifier", "screenName", "displayNames", "profileUrls"),
            "Device",
            same(MEANS, "identifierType", "identifier"),
            "IpCapture",
            same(MEANS, "address", "port", "at", "eventName", "possibleProxy"),
            "MediaFile",
            same(Set.of(CASE_DATA, CONDUCT), "name", "hashes", "mediaType", "size", "severities"),
            "Reference",
            Map.of(
                    "kind", Set.of(CASE_DATA, REFERENCES),
                    "reference", Set.of(CASE_DATA, REFERENCES),
                    "note", CRIME),
            "Event",
            same(CRIME, "kind", "from", "until", "offence", "description"),
            "Conviction",
            same(Set.of(CASE_DATA, CONDUCT), "decision", "offences", "sanctions", "erasedOn", "retainedUntil"));

    private static final Set<DataGroup> BASE = Set.of(PERSONAL_DETAILS, PHYSICAL, IDENTIFICATION, CRIME_INFORMATION);

    private Table() {}

    /** What Annex II lists without any further reason. */
    static Set<DataGroup> listed(Purpose purpose, SubjectCategory subject) {
        return switch (purpose) {
            case CROSS_CHECKING ->
                switch (subject) {
                    case SUSPECT, POTENTIAL_OFFENDER -> Set.of(IDENTITY, CASE_DATA);
                    case VICTIM, WITNESS, CONTACT, INFORMANT, REPORTER -> Set.of();
                };
            case STRATEGIC_ANALYSIS, OPERATIONAL_ANALYSIS, INFORMATION_EXCHANGE ->
                switch (subject) {
                    case SUSPECT, POTENTIAL_OFFENDER, CONTACT -> EnumSet.range(PERSONAL_DETAILS, LEGAL_PERSONS);
                    case VICTIM, WITNESS, INFORMANT -> BASE;
                    case REPORTER -> Set.of(PERSONAL_DETAILS, REFERENCES, LEGAL_PERSONS, CRIME_INFORMATION);
                };
            case RESEARCH, PUBLIC_INFORMATION -> Set.of();
        };
    }

    /** What an agreement may add by naming it: other data on a victim's role (B(4)), anything for (e) and (f). */
    static Set<DataGroup> possible(Purpose purpose, SubjectCategory subject) {
        if (purpose == Purpose.RESEARCH || purpose == Purpose.PUBLIC_INFORMATION) {
            return EnumSet.allOf(DataGroup.class);
        }
        var possible = EnumSet.noneOf(DataGroup.class);
        possible.addAll(listed(purpose, subject));
        if (subject == SubjectCategory.VICTIM && purpose != Purpose.CROSS_CHECKING) {
            possible.addAll(EnumSet.range(PERSONAL_DETAILS, LEGAL_PERSONS));
        }
        return possible;
    }

    private static Map<String, Set<DataGroup>> same(Set<DataGroup> groups, String... fields) {
        var all = new HashMap<String, Set<DataGroup>>();
        for (var field : fields) {
            all.put(field, groups);
        }
        return all;
    }
}
