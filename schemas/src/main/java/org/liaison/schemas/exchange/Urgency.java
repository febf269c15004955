// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

/** How fast it must go; drives queue priority and the answer clock (Directive (EU) 2023/977 Art. 5). */
public enum Urgency {
    /** A child is in danger now: before everything else. */
    IMMINENT_RISK(9),
    URGENT(7),
    NORMAL(4);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** 0 to 9, as JMS counts; higher goes first. */
    public int priority() {
        return priority;
    }
}
