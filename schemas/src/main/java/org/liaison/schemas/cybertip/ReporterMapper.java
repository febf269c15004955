// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.Reporter;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Personal;

/** Who files a report: an organisation and the people who answer for it. */
final class ReporterMapper {

    private static final String UNNAMED = "reporting organisation";

    private ReporterMapper() {}

    static void map(Draft draft, Reporter given, Place place, Owner event) {
        var name = host(given.getLegalURL());
        draft.losses()
                .assumed(
                        place.child("organisation").path(),
                        "the format does not name the reporting organisation",
                        name == null ? "left unnamed" : "named by the host of legalURL");
        var organisation = draft.add(new Organisation(
                draft.provenance("o", place, null), Personal.of(name == null ? UNNAMED : name), "reporter", null));
        draft.connect(organisation, ConnectionType.REPORTED, event.id());
        var owner = new Owner(organisation, null);
        draft.note(place.child("companyTemplate"), "company-statement", given.getCompanyTemplate(), owner);
        draft.note(place.child("termsOfService"), "terms-of-service", given.getTermsOfService(), owner);
        draft.reference(place.child("legalURL"), "legal-page", given.getLegalURL(), owner);
        var person = Someone.of(given.getReportingPerson(), place.child("reportingPerson"));
        member(draft, person, organisation, event);
        if (given.getContactPerson() != null) {
            member(draft, Someone.of(given.getContactPerson(), place.child("contactPerson")), organisation, event);
        }
    }

    private static void member(Draft draft, Someone someone, String organisation, Owner event) {
        var person = PersonMapper.map(draft, someone, SubjectCategory.REPORTER);
        draft.connect(person.id(), ConnectionType.WORKS_FOR, organisation);
        draft.connect(person.id(), ConnectionType.REPORTED, event.id());
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
