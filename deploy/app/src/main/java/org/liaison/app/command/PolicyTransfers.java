// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code liaison policy transfers}: the sheets of transfers to third countries, for the supervisory authority. */
@Command(
        name = "transfers",
        mixinStandardHelpOptions = true,
        description = {
            "The sheet of every transfer to a third country, as the trail has it: when, to whom, on which ground,",
            "why, and what kinds of data (Directive (EU) 2016/680 Art. 37(3), 38(3))."
        })
final class PolicyTransfers implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private TrailCommand.Store store = new TrailCommand.Store();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var open = store.open()) {
            var sheets = open.transfers();
            sheets.forEach(each -> print(JSON.readTree(each), out));
            out.println(sheets.size() + " transfers to third countries");
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static void print(JsonNode sheet, PrintWriter out) {
        out.println("message       " + word(sheet, "message"));
        out.println("  when        " + word(sheet, "at"));
        out.println("  to          " + word(sheet, "recipient") + " (" + word(sheet, "partner") + "), "
                + word(sheet, "country"));
        out.println("  ground      Directive (EU) 2016/680 Art. " + word(sheet, "ground"));
        out.println("  why         " + word(sheet, "justification"));
        out.println("  onward      " + word(sheet, "onward"));
        out.println("  data        " + sheet.path("data"));
        out.println("  digest      " + word(sheet, "digest"));
    }

    private static String word(JsonNode sheet, String key) {
        return sheet.path(key).asString("");
    }
}
