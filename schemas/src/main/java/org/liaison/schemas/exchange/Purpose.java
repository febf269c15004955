// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.Optional;

/** Why data are provided: Regulation (EU) 2016/794 Art. 18(2)(a) to (f). */
public enum Purpose {
    CROSS_CHECKING("18(2)(a)"),
    STRATEGIC_ANALYSIS("18(2)(b)"),
    OPERATIONAL_ANALYSIS("18(2)(c)"),
    INFORMATION_EXCHANGE("18(2)(d)"),
    RESEARCH("18(2)(e)"),
    PUBLIC_INFORMATION("18(2)(f)");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Purpose> find(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
