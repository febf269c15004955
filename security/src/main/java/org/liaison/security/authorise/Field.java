// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement can name to have less leave than Annex II allows. A field with a datum is that datum; one without is
 * a part of an object that otherwise stays.
 */
enum Field {
    /** Names and aliases. */
    NAME(Datum.NAME, true),
    IDENTIFICATIONS(Datum.IDENTIFICATIONS, true),
    CONTACTS(Datum.CONTACT_DETAILS, true),
    ACCOUNTS(Datum.ACCOUNT, true),
    DEVICES(Datum.DEVICE, true),
    IP_CAPTURES(Datum.IP_CAPTURE, true),
    ALIASES(Datum.ALIASES, false),
    BIRTH(Datum.BIRTH, false),
    SEX(Datum.SEX, false),
    NATIONALITIES(Datum.NATIONALITIES, false),
    DESCRIPTION(Datum.DESCRIPTION, false),
    OCCUPATION(Datum.OCCUPATION, false),
    HOMES(Datum.RESIDENCE, false),
    PLACES(Datum.WHEREABOUTS, false),
    FILES(Datum.MEDIA_FILE, false),
    REFERENCES(Datum.REFERENCE, false),
    ORGANISATIONS(Datum.ORGANISATION, false),
    EVENTS(Datum.EVENT, false),
    CONVICTIONS(Datum.CONVICTION, false),
    FREE_TEXT(Datum.NARRATIVE, false),
    BIRTH_DATE(null, false),
    BIRTH_PLACE(null, false),
    ADDRESS_LINES(null, false),
    COORDINATES(null, false),
    REGISTRATION(null, false),
    DISPLAY_NAMES(null, false),
    PROFILE_URLS(null, false),
    FILE_NAMES(null, false);

    private final @Nullable Datum datum;
    private final boolean maskable;

    Field(@Nullable Datum datum, boolean maskable) {
        this.datum = datum;
        this.maskable = maskable;
    }

    /** Null: a part of an object. */
    @Nullable
    Datum datum() {
        return datum;
    }

    /** As agreements write it: {@code ip-captures}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that a pseudonym can stand for. */
    static Field[] maskable() {
        return Arrays.stream(values()).filter(each -> each.maskable).toArray(Field[]::new);
    }
}
