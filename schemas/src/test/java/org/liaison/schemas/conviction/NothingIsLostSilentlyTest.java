// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Loss;

/** Whatever value of an extract is changed, something says so: the package, or a loss, or a finding. */
class NothingIsLostSilentlyTest {

    private static final Pattern VALUE = Pattern.compile("(?<=[a-z]>)[^<>\\s][^<>]*(?=</)|(?<==\")[^\"]+(?=\"[ />])");
    private static final List<String> OTHERS = List.of(
            "Nowhere 7",
            "2001-02-03",
            "2001-02-03T04:05:06Z",
            "7",
            "FR",
            "USD",
            "no",
            "unknown",
            "female",
            "C",
            "0",
            "0401 00",
            "1002",
            "OWN_RECORD",
            "2030-01-01",
            "2018-02-01",
            "2021-04-01",
            "2015-03-03",
            "2019-12-01",
            "RRT-00-01",
            "M",
            "FR-SI-REQ-000000000000007");

    /** Everything that the schema knows, in two documents. */
    private static final List<String> FULL =
            List.of(Extracts.text("conviction-final-sentence"), Extracts.text("conviction-suspended-and-fine"));

    @Test
    void noValueChangesUnseen() {
        var silent = new TreeSet<String>();
        int values = 0;
        for (var full : FULL) {
            var done = Extracts.convert(full);
            for (var each : places(full)) {
                var changed = changed(full, each);
                values++;
                if (Extracts.convert(changed).equals(done) && !isTold(full, each)) {
                    silent.add(full.substring(Math.max(0, each[0] - 30), each[1]));
                }
            }
        }
        System.out.println("conviction values: " + values + " altered, " + silent.size() + " silent");
        assertThat(values).isGreaterThan(80);
        assertThat(silent).isEmpty();
    }

    private static boolean isTold(String full, int[] place) {
        var element = full.substring(full.lastIndexOf('<', place[0]) + 1).replaceAll("[ >].*(?s:.*)", "");
        return Extracts.convert(full).losses().stream()
                .anyMatch(each -> each.path().endsWith("/" + element) && each.kind() == Loss.Kind.NO_HOME);
    }

    /** Values behind the opening of the document. */
    private static List<int[]> places(String full) {
        var places = new ArrayList<int[]>();
        var values = VALUE.matcher(full);
        for (int from = full.indexOf("<Context>"); values.find(from); from = values.end()) {
            places.add(new int[] {values.start(), values.end()});
        }
        return places;
    }

    private static String changed(String full, int[] place) {
        return OTHERS.stream()
                .filter(each -> !each.equals(full.substring(place[0], place[1])))
                .map(each -> full.substring(0, place[0]) + each + full.substring(place[1]))
                .filter(each -> Extracts.findings(each).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no other value for " + full.substring(place[0], place[1])));
    }
}
