// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.AccountPermanentlyDisabled;
import org.liaison.schemas.cybertip.xml.AccountTemporarilyDisabled;

/** What the provider did with an account and knows of it. The package has no place for any of it. */
record Standing(
        @Nullable Boolean compromised,
        @Nullable AccountTemporarilyDisabled temporarily,
        @Nullable AccountPermanentlyDisabled permanently,
        @Nullable Boolean allEmails) {

    private static final String WHY = "the package does not say what a provider did with an account";

    void report(Place place, Losses losses) {
        losses.noHome(place.child("compromisedAccount"), compromised, WHY);
        losses.noHome(place.child("allEmailsReported"), allEmails, WHY);
        if (temporarily != null) {
            var here = place.child("accountTemporarilyDisabled");
            losses.noHome(here, temporarily.isValue(), WHY);
            losses.noHome(here.attribute("disabledDate"), temporarily.getDisabledDate(), WHY);
            losses.noHome(here.attribute("userNotified"), temporarily.isUserNotified(), WHY);
            losses.noHome(here.attribute("userNotifiedDate"), temporarily.getUserNotifiedDate(), WHY);
            losses.noHome(here.attribute("reenabledDate"), temporarily.getReenabledDate(), WHY);
        }
        if (permanently != null) {
            var here = place.child("accountPermanentlyDisabled");
            losses.noHome(here, permanently.isValue(), WHY);
            losses.noHome(here.attribute("disabledDate"), permanently.getDisabledDate(), WHY);
            losses.noHome(here.attribute("userNotified"), permanently.isUserNotified(), WHY);
            losses.noHome(here.attribute("userNotifiedDate"), permanently.getUserNotifiedDate(), WHY);
        }
    }
}
