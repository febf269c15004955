// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import org.liaison.schemas.message.Finding;

/** Ends an examination at the first thing that does not hold. It is caught at the examination's edge. */
public final class Objection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Objection(String code, String place, String rule) {
        super(code, null, false, false);
        this.finding = new Finding(code, place, rule);
    }

    public Finding finding() {
        return finding;
    }

    public static void unless(boolean holds, String code, String place, String rule) {
        if (!holds) {
            throw new Objection(code, place, rule);
        }
    }
}
