// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.util.ArrayList;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** An entry's members on one line, without those that stand in columns of their own. */
final class Members {

    private static final Set<String> SHOWN = Set.of("at", "event", "message");

    private Members() {}

    static String of(String body) {
        var parts = new ArrayList<String>();
        JsonMapper.shared().readTree(body).properties().forEach(each -> {
            if (!SHOWN.contains(each.getKey())) {
                var value = each.getValue();
                var text = value.isString() ? value.asString() : value.toString();
                parts.add(each.getKey() + "=" + (text.matches("[0-9a-f]{64}") ? text.substring(0, 12) + "…" : text));
            }
        });
        return String.join(" ", parts);
    }
}
