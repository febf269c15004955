// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.message.Finding;

class PageRulesTest {

    @Test
    void findsNothingInAPageThatIsAsItShouldBe() {
        assertThat(PageRules.findBroken(page("<h1>a</h1><h2>b</h2><p>c</p>"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>1</script> | a summary has no such element",
                "<img src=\"x\"/> | a summary has no such element",
                "<p onclick=\"x\">a</p> | a summary has no such attribute",
                "<table aria-label=\"a\"><tr><th>a</th></tr></table> | it has the attribute scope",
                "<table></table> | it has the attribute aria-label",
                "<h1>a</h1><h3>b</h3> | levels of headings are not skipped",
                "<p>a | it is well-formed"
            })
    void findsWhatASummaryMustNotBe(String body, String rule) {
        assertThat(PageRules.findBroken(page(body))).extracting(Finding::rule).contains(rule);
    }

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>a</title></head><body>" + body + "</body></html>";
    }
}
