// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.access;

import static org.liaison.security.access.Role.ADMINISTRATOR;
import static org.liaison.security.access.Role.APPROVER;
import static org.liaison.security.access.Role.AUDITOR;
import static org.liaison.security.access.Role.CONTACT_OFFICER;
import static org.liaison.security.access.Role.INTEGRATOR;
import static org.liaison.security.access.Role.PARTNER_ANALYST;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Everything that can be asked of the gateway, and who may. What stands here for nobody is done by nobody. */
public enum Action {
    HAND_IN_RECORD(INTEGRATOR, CONTACT_OFFICER),
    READ_PROGRESS(INTEGRATOR, CONTACT_OFFICER, APPROVER, AUDITOR),
    READ_API_DESCRIPTION(Role.values()),
    LIST_MESSAGES(CONTACT_OFFICER, APPROVER, AUDITOR),
    CONSULT_MESSAGE(CONTACT_OFFICER, APPROVER, AUDITOR),
    VERIFY_TRAIL(CONTACT_OFFICER, APPROVER, AUDITOR),
    EXPORT_EVIDENCE(true, CONTACT_OFFICER, AUDITOR),
    LIST_APPROVALS(CONTACT_OFFICER, APPROVER, AUDITOR),
    PREVIEW_APPROVAL(CONTACT_OFFICER, APPROVER),
    DECIDE_APPROVAL(true, APPROVER),
    DELEGATE_APPROVAL(APPROVER),
    LIST_RECEIVED(CONTACT_OFFICER, AUDITOR),
    READ_RECEIVED(CONTACT_OFFICER, PARTNER_ANALYST),
    FORWARD_RECEIVED(CONTACT_OFFICER),
    RECORD_CONSENT(CONTACT_OFFICER),
    BREAK_GLASS(true, CONTACT_OFFICER),
    REVIEW_BROKEN_GLASS(AUDITOR),
    CORRECT(CONTACT_OFFICER),
    RECALL(CONTACT_OFFICER),
    ERASE(true, CONTACT_OFFICER),
    HOLD(CONTACT_OFFICER, AUDITOR),
    READ_RETENTION(CONTACT_OFFICER, AUDITOR, ADMINISTRATOR),
    REVIEW_RETENTION(CONTACT_OFFICER),
    READ_POLICY(CONTACT_OFFICER, APPROVER, AUDITOR, ADMINISTRATOR),
    CHANGE_POLICY(true, ADMINISTRATOR, APPROVER),
    READ_KEYS(ADMINISTRATOR, AUDITOR);

    private final boolean steppedUp;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf made it
    private final Set<Role> roles;

    Action(Role... roles) {
        this(false, roles);
    }

    Action(boolean steppedUp, Role... roles) {
        this.steppedUp = steppedUp;
        var all = EnumSet.noneOf(Role.class);
        all.addAll(Set.of(roles));
        this.roles = Set.copyOf(all);
    }

    /** Who may, as far as the message allows. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether it asks for a second factor, proved just now. */
    public boolean needsStepUp() {
        return steppedUp;
    }

    /** As trail and documentation name it: {@code decide-approval}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
