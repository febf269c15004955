// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.liaison.security.authorise.DataGroup.BEHAVIOURAL;
import static org.liaison.security.authorise.DataGroup.CASE_DATA;
import static org.liaison.security.authorise.DataGroup.COMMUNICATIONS;
import static org.liaison.security.authorise.DataGroup.CONDUCT;
import static org.liaison.security.authorise.DataGroup.CONTACTS;
import static org.liaison.security.authorise.DataGroup.CRIME_INFORMATION;
import static org.liaison.security.authorise.DataGroup.IDENTIFICATION;
import static org.liaison.security.authorise.DataGroup.IDENTITY;
import static org.liaison.security.authorise.DataGroup.LEGAL_PERSONS;
import static org.liaison.security.authorise.DataGroup.PERSONAL_DETAILS;
import static org.liaison.security.authorise.DataGroup.PHYSICAL;
import static org.liaison.security.authorise.DataGroup.REFERENCES;

import java.util.EnumSet;
import java.util.Set;

/**
 * One thing a package can say about somebody, and the groups of Annex II that cover it. Part A and part B group the
 * same field differently, so that a datum has several groups; any one of them is enough.
 */
enum Datum {
    NAME(PERSONAL_DETAILS, IDENTITY),
    ALIASES(PERSONAL_DETAILS, IDENTITY),
    BIRTH(PERSONAL_DETAILS, IDENTITY),
    SEX(PERSONAL_DETAILS, IDENTITY),
    NATIONALITIES(PERSONAL_DETAILS, IDENTITY),
    /** A home: residence in both parts. */
    RESIDENCE(PERSONAL_DETAILS, IDENTITY),
    /** Any other place: whereabouts in part A, places frequented in part B. */
    WHEREABOUTS(BEHAVIOURAL, IDENTITY),
    /** Free text on appearance; part A takes only what does not change, which nobody can tell of a text. */
    DESCRIPTION(PHYSICAL),
    IDENTIFICATIONS(IDENTIFICATION, IDENTITY),
    OCCUPATION(DataGroup.OCCUPATION, IDENTITY),
    CONTACT_DETAILS(COMMUNICATIONS),
    /** Accounts, devices and addresses: part A knows them as the means of the offence. */
    ACCOUNT(COMMUNICATIONS, CASE_DATA),
    DEVICE(COMMUNICATIONS, CASE_DATA),
    IP_CAPTURE(COMMUNICATIONS, CASE_DATA),
    MEDIA_FILE(CONDUCT, CASE_DATA),
    REFERENCE(REFERENCES, CASE_DATA),
    ORGANISATION(LEGAL_PERSONS, CASE_DATA),
    EVENT(CONDUCT, CASE_DATA, CRIME_INFORMATION),
    /** Convictions in part A, previous convictions in part B. */
    CONVICTION(CONDUCT, CASE_DATA),
    /** What part a person has in an event. */
    ROLE(CONDUCT, CASE_DATA, CRIME_INFORMATION),
    /** That two persons belong together. */
    RELATION(CONTACTS, CRIME_INFORMATION),
    /** Free text on what happened; it may speak of anybody in the package. */
    NARRATIVE(CONDUCT, CASE_DATA, CRIME_INFORMATION);

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf made it
    private final Set<DataGroup> groups;

    private final DataGroup group;

    Datum(DataGroup group, DataGroup... others) {
        this.group = group;
        this.groups = Set.copyOf(EnumSet.of(group, others));
    }

    /** The group of part B, which redactions are reported under. */
    DataGroup group() {
        return group;
    }

    boolean isIn(Set<DataGroup> allowed) {
        return groups.stream().anyMatch(allowed::contains);
    }
}
