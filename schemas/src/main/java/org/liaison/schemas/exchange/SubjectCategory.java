// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** Who a data subject is, Regulation (EU) 2016/794 Annex II. REPORTER is ours: who filed the report. */
public enum SubjectCategory {
    SUSPECT,
    POTENTIAL_OFFENDER,
    VICTIM,
    WITNESS,
    CONTACT,
    INFORMANT,
    REPORTER
}
