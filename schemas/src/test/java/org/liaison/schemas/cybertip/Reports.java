// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

/** Small reports for tests. */
final class Reports {

    private static final String ENTICEMENT = "Online Enticement of Children for Sexual Acts";
    private static final String AT = "<incidentDateTime>2026-10-01T12:00:00Z</incidentDateTime>";

    private Reports() {}

    static String minimal() {
        return with("", "");
    }

    /**
     * @param summary what stands between type and time
     * @param details the blocks that follow
     */
    static String with(String summary, String details) {
        return report(ENTICEMENT, summary, details, "");
    }

    static String about(String people) {
        return report(ENTICEMENT, "", "", people);
    }

    static String ofType(String type, String summary) {
        return report(type, summary, "", "");
    }

    private static String report(String type, String summary, String details, String people) {
        return "<report><incidentSummary><incidentType>" + type + "</incidentType>" + summary + AT
                + "</incidentSummary>" + details
                + "<reporter><reportingPerson><lastName>Nobody</lastName></reportingPerson></reporter>"
                + people + "</report>";
    }
}
