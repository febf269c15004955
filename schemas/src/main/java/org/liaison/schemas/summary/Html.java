// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.ArrayList;
import java.util.List;

/** The few elements that a summary is made of. What it writes is HTML and well-formed XML at once. */
final class Html {

    private static final int WORD = 24;
    /** Rows of a table that stays on one page. */
    private static final int SHORT = 8;

    private final StringBuilder page;

    Html(int expected) {
        page = new StringBuilder(expected);
    }

    /** A line of facts about one thing: what it is, and its value. */
    record Fact(String label, Piece value) {}

    /** Markup of ours, as it is. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    void heading(int level, Piece text) {
        page.append("<h").append(level).append('>').append(text.html());
        page.append("</h").append(level).append(">\n");
    }

    void paragraph(Piece text) {
        page.append("<p>").append(text.html()).append("</p>\n");
    }

    void list(List<Piece> items) {
        page.append("<ul>");
        items.forEach(each -> page.append("<li>").append(each.html()).append("</li>"));
        page.append("</ul>\n");
    }

    /** Facts without a value are left out. */
    void facts(String caption, List<Fact> facts) {
        page.append("<table class=\"facts\" aria-label=\"")
                .append(Piece.of(caption).html())
                .append("\"><tbody>");
        for (var each : facts) {
            if (!each.value().isEmpty()) {
                page.append("<tr><th scope=\"row\">")
                        .append(Piece.of(each.label()).html());
                page.append(hasLongWord(each.value().html()) ? "</th><td class=\"long\">" : "</th><td>")
                        .append(each.value().html())
                        .append("</td></tr>");
            }
        }
        page.append("</tbody></table>\n");
    }

    /** The first cell of each row is its header. A column in which nothing stands is left out. */
    void table(String caption, List<String> columns, List<List<Piece>> rows) {
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                shown.add(i);
            }
        }
        page.append("<table aria-label=\"").append(Piece.of(caption).html()).append("\"");
        page.append(rows.size() <= SHORT ? " class=\"short\"><thead><tr>" : "><thead><tr>");
        shown.forEach(each -> page.append("<th scope=\"col\">")
                .append(Piece.of(columns.get(each)).html())
                .append("</th>"));
        page.append("</tr></thead><tbody>");
        rows.forEach(row -> row(row, shown));
        page.append("</tbody></table>\n");
    }

    private void row(List<Piece> row, List<Integer> shown) {
        page.append("<tr>");
        for (int i = 0; i < shown.size(); i++) {
            var cell = row.get(shown.get(i)).html();
            page.append(i == 0 ? "<th scope=\"row\"" : "<td");
            page.append(hasLongWord(cell) ? " class=\"long\">" : ">").append(cell);
            page.append(i == 0 ? "</th>" : "</td>");
        }
        page.append("</tr>");
    }

    /** A hash may be broken anywhere, a time or a number must not. */
    private static boolean hasLongWord(String cell) {
        int length = 0;
        for (int i = 0; i < cell.length(); i++) {
            char each = cell.charAt(i);
            length = each == ' ' || each == '\n' || each == '>' ? 0 : length + 1;
            if (length > WORD) {
                return true;
            }
        }
        return false;
    }

    String text() {
        return page.toString();
    }

    /** It holds personal data. */
    @Override
    public String toString() {
        return "Html[personal]";
    }
}
