// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.List;

/** The few pieces of HTML that the page is made of. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @param rows of cells that are HTML already; the first of each row is its header */
    static String table(String caption, List<String> columns, List<List<String>> rows) {
        var table = new StringBuilder();
        table.append(
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%s\">\n".formatted(text(caption)));
        table.append("<table>\n<caption>%s</caption>\n<thead>\n<tr>".formatted(text(caption)));
        columns.forEach(each -> table.append("<th scope=\"col\">%s</th>".formatted(text(each))));
        table.append("</tr>\n</thead>\n<tbody>\n");
        rows.forEach(each -> row(table, each));
        return table.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("<tr><th scope=\"row\">%s</th>".formatted(cells.getFirst()));
        cells.stream().skip(1).forEach(each -> table.append("<td>%s</td>".formatted(each)));
        table.append("</tr>\n");
    }
}
