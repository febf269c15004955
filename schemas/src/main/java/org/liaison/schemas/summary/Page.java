// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.List;
import java.util.stream.Collectors;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;

/** One summary: its frame, and the order in which an officer needs to know things. */
final class Page {

    private static final int EXPECTED = 16 * 1024;
    private static final int ABBREVIATIONS = 30;

    private final ExchangePackage exchange;
    private final Header header;
    private final Edition edition;
    private final Labels labels;
    private final List<Loss> losses;
    private final Html html = new Html(EXPECTED);

    private Page(ExchangePackage exchange, Header header, Edition edition, List<Loss> losses) {
        this.exchange = exchange;
        this.header = header;
        this.edition = edition;
        this.labels = edition.labels();
        this.losses = losses;
    }

    /** @param losses where losses go */
    static String write(ExchangePackage exchange, Header header, Edition edition, List<Loss> losses) {
        var page = new Page(exchange, header, edition, losses);
        page.write();
        return page.html.text();
    }

    private void write() {
        var carried = Carried.into(losses, edition);
        var names = new Names(exchange, carried);
        var handling = new HandlingPart(exchange, header, html, edition, carried, names);
        head(handling);
        handling.urgency();
        handling.restrictions();
        handling.happened();
        var things = new Things(exchange, html, labels, carried, names);
        things.persons();
        things.convictions();
        things.items();
        things.events();
        things.connections();
        Evaluations.explain(exchange, html, labels);
        handling.origin();
        leftOut();
        html.raw("</main>\n</body>\n</html>\n");
    }

    /** The title is seen where nobody is asked who reads it: in lists of files and of windows. */
    private void head(HandlingPart handling) {
        var title = labels.get("title", header.id().value());
        var style = edition.style().replace("{banner}", handling.codesInWords()).replace("{title}", title);
        html.raw("<!DOCTYPE html>\n<html lang=\"" + labels.language().tag()
                        + "\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>")
                .raw(title)
                .raw("</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n<header><p>")
                .raw(handling.banner().html())
                .raw("</p></header>\n<main>\n<h1>" + title + "</h1>\n");
        html.paragraph(Piece.of(labels.get("notice")));
    }

    private void leftOut() {
        html.heading(2, Piece.of(labels.get("leftOut")));
        html.paragraph(Piece.of(labels.get("agreement")));
        var abbreviated = losses.stream()
                .map(each -> each.path().replaceAll("\\[\\d+]", "") + ": " + each.why() + "; " + each.done())
                .collect(Collectors.groupingBy(each -> each, java.util.TreeMap::new, Collectors.counting()));
        if (abbreviated.isEmpty()) {
            html.paragraph(Piece.of(labels.get("nothingAbbreviated")));
            return;
        }
        html.paragraph(Piece.of(labels.get("abbreviated")));
        html.list(abbreviated.entrySet().stream()
                .limit(ABBREVIATIONS)
                .map(each -> Piece.english(each.getKey() + (each.getValue() > 1 ? " (" + each.getValue() + "×)" : "")))
                .toList());
    }
}
