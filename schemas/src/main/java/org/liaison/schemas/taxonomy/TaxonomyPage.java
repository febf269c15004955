// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The taxonomy as it stands on a day, as one page for people. No script, nothing to fetch; every mark is a word, so
 * nothing depends on colour.
 */
public final class TaxonomyPage {

    private static final String STYLE = """
            :root { --ground: #fff; --ink: #1a2230; --line: #8a94a3; --link: #15518a; --head: #eef1f5; }
            @media (prefers-color-scheme: dark) {
              :root { --ground: #12161c; --ink: #e4e9f0; --line: #6b7684; --link: #86bdf2; --head: #232b35; }
            }
            body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
            header, nav, main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
            a { color: var(--link); }
            :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            .skip { position: absolute; left: -100rem; }
            .skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .5rem; }
            .table { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-weight: bold; padding: .5rem 0; }
            th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
            thead th { background: var(--head); }
            tbody th { font-weight: normal; }
            """;

    private final Taxonomy taxonomy;
    private final LocalDate on;
    private final StringBuilder page = new StringBuilder();

    private TaxonomyPage(Taxonomy taxonomy, LocalDate on) {
        this.taxonomy = taxonomy;
        this.on = on;
    }

    public static String write(Taxonomy taxonomy, LocalDate on) {
        var writing = new TaxonomyPage(taxonomy, on);
        writing.head();
        writing.contents();
        taxonomy.schemes().forEach(writing::facet);
        writing.crosswalks();
        writing.scales();
        writing.page.append("</main>\n</body>\n</html>\n");
        return writing.page.toString();
    }

    private void head() {
        var version = Html.text(taxonomy.version());
        page.append("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>Taxonomy, version %s</title>
            <style>
            %s</style>
            </head>
            <body>
            <a class="skip" href="#main">To the terms</a>
            <header>
            <h1>Taxonomy, version %s</h1>
            <p>As it stands on %s. The basis of each row is <em>official</em> if the cited text itself says so, <em>our judgement</em>
            if we compared texts or titles, <em>recalled</em> if it is from memory and must be checked before use.</p>
            </header>
            """.formatted(version, STYLE, version, on));
    }

    private void contents() {
        page.append("<nav aria-label=\"Contents\">\n<ul>\n");
        taxonomy.schemes().forEach(each -> link("facet-" + each.code(), each.label()));
        link("crosswalks", "Crosswalks");
        link("scales", "Scales");
        page.append("</ul>\n</nav>\n<main id=\"main\">\n");
    }

    private void link(String id, String label) {
        page.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(id, Html.text(label)));
    }

    private void facet(Scheme scheme) {
        heading(2, "facet-" + scheme.code(), scheme.label());
        page.append("<p>").append(Html.text(scheme.definition())).append("</p>\n");
        var rows = taxonomy.terms(scheme.code()).stream().map(this::row).toList();
        page.append(Html.table(
                "Terms of the facet " + scheme.label(),
                List.of("Code", "Term", "Meaning", "Broader term", "Basis", "Valid"),
                rows));
    }

    private List<String> row(Concept each) {
        return List.of(
                "<code id=\"%s\">%s</code>".formatted(each.code(), each.code()),
                Html.text(each.label()),
                Html.text(each.definition()),
                each.broader() == null ? "none" : reference(each.broader()),
                each.basis().word(),
                valid(each.period()));
    }

    private void crosswalks() {
        heading(2, "crosswalks", "Crosswalks");
        for (var target : taxonomy.targets()) {
            heading(3, "target-" + target, target);
            var rows = taxonomy.crosswalks(on).stream()
                    .filter(each -> each.target().equals(target))
                    .map(each -> List.of(
                            reference(each.code()),
                            each.hasCounterpart() ? Html.text(each.value()) : "no counterpart",
                            each.basis().word(),
                            valid(each.period()),
                            Html.text(each.note())))
                    .toList();
            page.append(Html.table(
                    "What " + target + " calls the terms", List.of("Code", "Value", "Basis", "Valid", "Note"), rows));
        }
    }

    private void scales() {
        heading(2, "scales", "Scales");
        page.append("<p>A label leads to a term, never to the label of another scale.</p>\n");
        var grades = taxonomy.grades(on);
        for (var scale : grades.stream().map(Grade::scale).distinct().toList()) {
            heading(3, "scale-" + scale.replaceAll("[^A-Za-z0-9]+", "-"), scale);
            var rows = grades.stream()
                    .filter(each -> each.scale().equals(scale))
                    .map(this::row)
                    .toList();
            page.append(Html.table(
                    "Labels of the scale " + scale,
                    List.of("Label", "Version", "Code", "Match", "Basis", "Valid", "Note"),
                    rows));
        }
    }

    private List<String> row(Grade each) {
        return List.of(
                Html.text(each.label()),
                Html.text(Objects.requireNonNullElse(each.version(), "not stated")),
                each.code() == null ? "none" : reference(each.code()),
                each.match().word(),
                each.basis().word(),
                valid(each.period()),
                Html.text(each.note()));
    }

    private void heading(int level, String id, String text) {
        page.append("<h%d id=\"%s\">%s</h%d>\n".formatted(level, id, Html.text(text), level));
    }

    private static String reference(String code) {
        return "<a href=\"#%s\"><code>%s</code></a>".formatted(code, code);
    }

    private static String valid(Period period) {
        var parts = Stream.of(
                        period.from() == null ? "" : "from " + period.from(),
                        period.to() == null ? "" : "to " + period.to())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? "always" : parts;
    }
}
