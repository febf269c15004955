// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the API says of approvals, in lines for people. */
final class ApprovalLines {

    /** As many digits of a digest as a list shows, and the fewest that name it. */
    static final int SHORT_DIGEST = 12;

    private ApprovalLines() {}

    static List<String> table(JsonNode answer) {
        var lines = new ArrayList<String>();
        answer.path("approvals")
                .forEach(each -> lines.add("%s  %-9s %-16s %s  digest %s…%s"
                        .formatted(
                                word(each, "approval"),
                                word(each, "state"),
                                word(each, "partner"),
                                word(each, "askedAt"),
                                word(each, "digest").substring(0, SHORT_DIGEST),
                                each.path("overdue").asBoolean() ? "  overdue" : "")));
        return lines.isEmpty() ? List.of("nothing waits for a second person") : lines;
    }

    static List<String> whole(JsonNode each) {
        var lines = new ArrayList<String>();
        lines.add("approval  " + word(each, "approval") + "  " + word(each, "state"));
        lines.add("message   " + word(each, "message") + " to " + word(each, "partner") + " as " + word(each, "format")
                + ", handed in by " + word(each, "author"));
        lines.add("permit    rule " + word(each, "rule") + " of agreement " + word(each, "agreement"));
        each.path("grounds").forEach(ground -> lines.add("because   " + ground.asString()));
        each.path("redactions").forEach(redaction -> lines.add("removed   " + redaction.asString()));
        lines.add("digest    " + word(each, "digest"));
        lines.add("due       " + word(each, "dueAt") + (each.path("overdue").asBoolean() ? "  overdue" : ""));
        each.path("standInFor").forEach(name -> lines.add("may be answered on behalf of " + name.asString()));
        var answer = each.path("answer");
        if (answer.isObject()) {
            lines.add("answered  " + word(answer, "at") + " by " + word(answer, "by")
                    + (answer.path("onBehalfOf").isString() ? " on behalf of " + word(answer, "onBehalfOf") : "")
                    + ": " + word(answer, "reason"));
        }
        return lines;
    }

    static String line(JsonNode each) {
        return word(each, "delegation") + "  " + word(each, "delegate") + " for " + word(each, "delegator") + " ("
                + word(each, "unit") + ")  " + word(each, "from") + " to " + word(each, "until")
                + (each.path("absent").asBoolean() ? "  absent" : "");
    }

    static String word(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
