// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.schemas.cases.Golden;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The page is HTML that is well-formed XML too, so a parser can read it back. */
class TaxonomyPageTest {

    private final Taxonomy taxonomy = Taxonomy.load();
    private final String written = TaxonomyPage.write(taxonomy, TaxonomyTest.TODAY);
    private Document page;

    @BeforeEach
    void readsBack() throws Exception {
        page = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written)));
    }

    @Test
    void theDocumentationHasIt() {
        new Golden(Path.of("..", "docs", "taxonomy", "taxonomy.html")).matches(written);
    }

    @Test
    void namesItsLanguageAndTitle() {
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(all("title"))
                .singleElement()
                .satisfies(each -> assertThat(each.getTextContent()).contains("version 1"));
        assertThat(all("h1")).hasSize(1);
        assertThat(all("main")).hasSize(1);
    }

    @Test
    void everyTableHasACaptionAndEveryHeaderAScope() {
        assertThat(all("table"))
                .hasSize(taxonomy.schemes().size()
                        + taxonomy.targets().size()
                        + (int) taxonomy.grades(TaxonomyTest.TODAY).stream()
                                .map(Grade::scale)
                                .distinct()
                                .count())
                .allSatisfy(each -> assertThat(
                                each.getElementsByTagName("caption").item(0).getTextContent())
                        .isNotBlank());
        assertThat(all("th"))
                .allSatisfy(each -> assertThat(each.getAttribute("scope")).isIn("col", "row"));
        assertThat(all("th"))
                .allSatisfy(each -> assertThat(each.getTextContent()).isNotBlank());
    }

    @Test
    void showsEveryTermOnce() {
        assertThat(all("code"))
                .filteredOn(each -> each.hasAttribute("id"))
                .extracting(Element::getTextContent)
                .containsExactlyInAnyOrderElementsOf(
                        taxonomy.concepts().stream().map(Concept::code).toList());
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePageAndNoPlaceStandsTwice() {
        var ids = new ArrayList<String>();
        all("*").stream()
                .filter(each -> each.hasAttribute("id"))
                .forEach(each -> ids.add("#" + each.getAttribute("id")));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all("a")).isNotEmpty().allSatisfy(each -> assertThat(ids).contains(each.getAttribute("href")));
    }

    @Test
    void worksWithoutScriptAndNetwork() {
        assertThat(all("script")).isEmpty();
        assertThat(all("link")).isEmpty();
        assertThat(all("img")).isEmpty();
        assertThat(written).doesNotContain("http:", "https:", "url(", "@import", " on=", "onclick");
    }

    @Test
    void followsTheColoursOfTheReader() {
        assertThat(written).contains("prefers-color-scheme: dark", "color-scheme\" content=\"light dark");
    }

    @Test
    void levelsOfHeadingsAreNotSkipped() {
        int level = 0;
        for (var each : all("*")) {
            if (each.getTagName().matches("h[1-6]")) {
                int next = each.getTagName().charAt(1) - '0';
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
    }

    @Test
    void whatASiteWritesIntoItsTablesCannotBecomeMarkup(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("version.txt"), "<b>2</b>");
        Files.writeString(
                directory.resolve("terms.csv"),
                "scheme,code,broader,label,definition,basis,from,to\nage,Z,,<script>,&'\"\",official,,\n");

        assertThat(TaxonomyPage.write(Taxonomy.load(directory), TaxonomyTest.TODAY))
                .doesNotContain("<script>", "<b>")
                .contains("&lt;script&gt;", "&lt;b&gt;2");
    }

    private List<Element> all(String name) {
        var found = new ArrayList<Element>();
        var nodes = page.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
