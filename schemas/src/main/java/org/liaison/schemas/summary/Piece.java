// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of HTML that can stand in a cell. Made of text by escaping and of other pieces, so no value becomes markup. */
final class Piece {

    static final Piece NONE = new Piece("");

    private final String html;

    private Piece(String html) {
        this.html = html;
    }

    static Piece of(String text) {
        return text.isEmpty() ? NONE : new Piece(escape(text));
    }

    /** Words of ours about what stands before them. */
    static Piece mark(String text) {
        return new Piece("<em>[" + escape(text) + "]</em>");
    }

    static Piece strong(String text) {
        return new Piece("<strong>" + escape(text) + "</strong>");
    }

    /** Words of the taxonomy, which speaks English. */
    static Piece english(String text) {
        return new Piece("<span lang=\"en\">" + escape(text) + "</span>");
    }

    static Piece lines(List<Piece> pieces) {
        return joined(pieces, "<br/>");
    }

    /** Parts of one thing, which belong together more than lines do. */
    static Piece parts(List<Piece> pieces) {
        return joined(pieces, "; ");
    }

    static Piece words(Piece... pieces) {
        return joined(List.of(pieces), " ");
    }

    boolean isEmpty() {
        return html.isEmpty();
    }

    String html() {
        return html;
    }

    /** A value may hold personal data. */
    @Override
    public String toString() {
        return "Piece[personal]";
    }

    private static Piece joined(List<Piece> pieces, String between) {
        var joined =
                pieces.stream().filter(each -> !each.isEmpty()).map(Piece::html).collect(Collectors.joining(between));
        return joined.isEmpty() ? NONE : new Piece(joined);
    }

    private static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;"); // a parser would make a line feed of it
                default -> escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
