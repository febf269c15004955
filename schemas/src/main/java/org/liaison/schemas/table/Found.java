// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import java.util.ArrayList;
import java.util.List;

/** An object that rows speak of, before it is made. */
final class Found {

    private final Mapping.ObjectRule rule;
    private final String id;
    private final List<Sheet.Row> rows = new ArrayList<>();

    Found(Mapping.ObjectRule rule, String id) {
        this.rule = rule;
        this.id = id;
    }

    Mapping.ObjectRule rule() {
        return rule;
    }

    String id() {
        return id;
    }

    List<Sheet.Row> rows() {
        return rows;
    }
}
