// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import java.util.List;

/** What the objects of a package that stand for parts of a report are called. */
final class Kinds {

    static final String REPORT = "hotline-report";
    static final String HOTLINE = "hotline";
    static final String SEAT = "seat";
    static final String PAGE = "web-page";
    static final String REFERRER = "referrer";
    static final String ENVIRONMENT = "environment";
    static final String HOST = "hosting-provider";
    static final String HOSTING = "hosting";
    static final String AGE = "age-band";
    static final String EARLIER = "earlier-report";
    static final String QUALITY = "referral-quality";

    static final String HELD = "held-for-police";
    static final String PERMITTED = "notice-permitted";
    static final String REMOVED = "content-removed";

    /** Kinds of events about an address. */
    static final List<String> STEPS =
            List.of("host-notified", "hotline-notified", REMOVED, "content-still-there", HELD, PERMITTED);

    static final List<String> SYSTEMS = List.of("iccam", "inhope", "clearing-house", "other");

    private static final String SYSTEM = "-reference";

    private Kinds() {}

    static String ofSystem(String system) {
        return system + SYSTEM;
    }
}
