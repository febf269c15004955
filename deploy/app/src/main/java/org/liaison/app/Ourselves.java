// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

/**
 * Who writes, as formats that name their sender need it.
 *
 * @param party how partners name this gateway
 * @param country of its contact point, ISO 3166-1 alpha-2; ECRIS messages come from its central authority
 */
public record Ourselves(String party, String country) {

    static final String PARTY = "gateway";
    static final String COUNTRY = "SI";

    /** What a gateway is without configuration, and every command that reads none. */
    public static final Ourselves DEFAULT = new Ourselves(PARTY, COUNTRY);
}
