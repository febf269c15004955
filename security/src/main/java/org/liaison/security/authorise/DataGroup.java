// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.Locale;

/** A group of data that Regulation (EU) 2016/794 Annex II lists, with the point that lists it. */
public enum DataGroup {
    IDENTITY("A(2)"),
    CASE_DATA("A(3)"),
    PERSONAL_DETAILS("B(2)(a)"),
    PHYSICAL("B(2)(b)"),
    /** Documents and numbers, (c)(i) to (iii). The package carries no image and no forensic identifier. */
    IDENTIFICATION("B(2)(c)"),
    OCCUPATION("B(2)(d)"),
    ECONOMIC("B(2)(e)"),
    BEHAVIOURAL("B(2)(f)"),
    CONTACTS("B(2)(g)"),
    COMMUNICATIONS("B(2)(h)"),
    TRANSPORT("B(2)(i)"),
    CONDUCT("B(2)(j)"),
    REFERENCES("B(2)(k)"),
    LEGAL_PERSONS("B(2)(l)"),
    /** What victims, witnesses and informants add to their base set: information on the crime. */
    CRIME_INFORMATION("B(4) to (6)");

    private final String point;

    DataGroup(String point) {
        this.point = point;
    }

    /** The point of Annex II, such as {@code B(2)(h)}. */
    public String point() {
        return point;
    }

    /** As agreements write it: {@code personal-details}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
