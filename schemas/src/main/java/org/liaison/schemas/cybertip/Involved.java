// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.liaison.schemas.cybertip.xml.AssociatedAccount;
import org.liaison.schemas.cybertip.xml.IntendedRecipient;
import org.liaison.schemas.cybertip.xml.PersonOrUserReported;
import org.liaison.schemas.cybertip.xml.Victim;

/** The blocks of a report that hold a person, an account and its traces, in one shape. */
record Involved(
        Place place,
        Someone person,
        Profile profile,
        Traces traces,
        Standing standing,
        List<AssociatedAccount> associated) {

    static Involved of(PersonOrUserReported block, Place place) {
        return new Involved(
                place,
                Someone.of(block.getPersonOrUserReportedPerson(), place.child("personOrUserReportedPerson")),
                new Profile(
                        block.getEspService(),
                        block.getEspIdentifier(),
                        block.getScreenName(),
                        block.getDisplayName(),
                        block.getProfileUrl(),
                        block.getProfileBio()),
                new Traces(
                        block.getIpCaptureEvent(),
                        block.getDeviceId(),
                        block.getEstimatedLocation(),
                        block.getGroupIdentifier(),
                        new Traces.Earlier("priorCTReports", block.getPriorCTReports())),
                new Standing(
                        block.isCompromisedAccount(),
                        block.getAccountTemporarilyDisabled(),
                        block.getAccountPermanentlyDisabled(),
                        block.isAllEmailsReported()),
                block.getAssociatedAccount());
    }

    static Involved of(IntendedRecipient block, Place place) {
        return new Involved(
                place,
                Someone.of(block.getIntendedRecipientPerson(), place.child("intendedRecipientPerson")),
                new Profile(
                        block.getEspService(),
                        block.getEspIdentifier(),
                        block.getScreenName(),
                        block.getDisplayName(),
                        block.getProfileUrl(),
                        block.getProfileBio()),
                new Traces(
                        block.getIpCaptureEvent(),
                        block.getDeviceId(),
                        block.getEstimatedLocation(),
                        block.getGroupIdentifier(),
                        new Traces.Earlier("priorCTReports", block.getPriorCTReports())),
                new Standing(
                        block.isCompromisedAccount(),
                        block.getAccountTemporarilyDisabled(),
                        block.getAccountPermanentlyDisabled(),
                        block.isAllEmailsReported()),
                List.of());
    }

    static Involved of(Victim block, Place place) {
        return new Involved(
                place,
                Someone.of(block.getVictimPerson(), place.child("victimPerson")),
                new Profile(
                        block.getEspService(),
                        block.getEspIdentifier(),
                        block.getScreenName(),
                        block.getDisplayName(),
                        block.getProfileUrl(),
                        block.getProfileBio()),
                new Traces(
                        block.getIpCaptureEvent(),
                        block.getDeviceId(),
                        block.getEstimatedLocation(),
                        null,
                        new Traces.Earlier("priorCTReports", block.getPriorCTReports())),
                new Standing(
                        block.isCompromisedAccount(),
                        block.getAccountTemporarilyDisabled(),
                        block.getAccountPermanentlyDisabled(),
                        block.isAllEmailsReported()),
                block.getAssociatedAccount());
    }

    static Involved of(AssociatedAccount block, Place place) {
        return new Involved(
                place,
                Someone.of(block, place),
                new Profile(
                        block.getEspService(),
                        block.getEspIdentifier(),
                        block.getScreenName(),
                        block.getDisplayName(),
                        block.getProfileUrl(),
                        block.getProfileBio()),
                new Traces(
                        block.getIpCaptureEvent(),
                        block.getDeviceId(),
                        null,
                        block.getGroupIdentifier(),
                        new Traces.Earlier("priorCTReport", block.getPriorCTReport())),
                new Standing(
                        block.isCompromisedAccount(),
                        block.getAccountTemporarilyDisabled(),
                        block.getAccountPermanentlyDisabled(),
                        block.isAllEmailsReported()),
                List.of());
    }
}
