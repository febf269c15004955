// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.util.List;
import java.util.regex.Pattern;
import org.liaison.security.approve.Task;
import org.springframework.web.util.HtmlUtils;

/** What stands above the summary in a preview: what is asked, why, and what was removed on which ground. */
final class DecisionPart {

    /** As the trail names a redaction: path, group, and what does not allow it. */
    private static final Pattern REDACTION = Pattern.compile("(\\S+) (\\S+) \\((.*)\\)");

    private static final String STYLE = "<style>section.decision{border:2px solid #1d3557;padding:0 1em 1em;"
            + "margin-bottom:2em}section.decision code{overflow-wrap:anywhere}</style>\n";
    private static final String MAIN = "<main>\n";

    private final Task task;
    private final StringBuilder part = new StringBuilder(4096);

    DecisionPart(Task task) {
        this.task = task;
    }

    /** The page with this part on top of it. */
    String in(String page) {
        var asked = task.asked();
        part.append(STYLE).append("<section class=\"decision\">\n<h1>May this leave?</h1>\n");
        part.append("<table class=\"facts\"><tbody>\n");
        fact("Partner", task.header().partner().value());
        fact("Why a second person", String.join("; ", asked.grounds()));
        fact("Agreement, rule", asked.agreement() + ", " + asked.rule());
        fact("Purposes, legal basis", String.join(", ", asked.purposes()) + "; " + asked.legalBasis());
        fact("Format", asked.format());
        fact("Handed in by", task.author());
        fact("State", task.state().word() + (task.haste().overdue() ? ", overdue" : ""));
        part.append("<tr><th scope=\"row\">Digest</th><td class=\"long\"><code>")
                .append(asked.digest().hex())
                .append("</code></td></tr>\n</tbody></table>\n");
        redactions(asked.redactions());
        part.append(
                        "<p>Below is all that the partner will read. Your decision is on exactly this: it names the digest.</p>\n")
                .append("</section>\n");
        return page.replace(MAIN, MAIN + part);
    }

    private void redactions(List<String> redactions) {
        part.append("<h2>What was removed</h2>\n");
        if (redactions.isEmpty()) {
            part.append("<p>Nothing.</p>\n");
            return;
        }
        part.append("<table><thead><tr><th scope=\"col\">Where</th><th scope=\"col\">Group of data</th>")
                .append("<th scope=\"col\">Not allowed by</th></tr></thead><tbody>\n");
        for (var each : redactions) {
            var parts = REDACTION.matcher(each);
            part.append("<tr>");
            if (parts.matches()) {
                cell(parts.group(1));
                cell(parts.group(2));
                cell(parts.group(3));
            } else {
                cell(each);
                cell("");
                cell("");
            }
            part.append("</tr>\n");
        }
        part.append("</tbody></table>\n");
    }

    private void fact(String label, String value) {
        part.append("<tr><th scope=\"row\">").append(label).append("</th>");
        cell(value);
        part.append("</tr>\n");
    }

    private void cell(String value) {
        part.append("<td>").append(HtmlUtils.htmlEscape(value, "UTF-8")).append("</td>");
    }
}
