// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.app.KnownFormats;
import org.liaison.app.Ourselves;
import org.liaison.app.TrailStore;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.authorise.PseudonymSearch;
import org.liaison.security.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison pseudonym}: which of our messages and objects a partner's pseudonym stands for. */
@Command(
        name = "pseudonym",
        mixinStandardHelpOptions = true,
        description = {
            "Say which message and object a pseudonym stands for that a partner asks about. Shows ids, no value.",
            "It makes the pseudonyms of every message sent to the partner again; the search and every find are trailed.",
            "Exit 0 if something was found, 2 if nothing was."
        })
public final class PseudonymCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PARTNER", description = "who was sent the pseudonym")
    private String partner = "";

    @Parameters(index = "1", paramLabel = "PSEUDONYM", description = "as the partner has it, such as P-…")
    private String pseudonym = "";

    @Option(names = "--justification", paramLabel = "TEXT", description = "why you ask; required, goes to the trail")
    private @Nullable String justification;

    @Option(names = "--mappings", paramLabel = "DIR", description = "mapping files of national tables")
    private @Nullable Path mappings;

    @Option(names = "--json", description = "one JSON object a find")
    private boolean json;

    @Mixin
    private TrailCommand.Store store = new TrailCommand.Store();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!PartnerId.isValid(partner)) {
            throw new CannotStart("GW-AUT-001", "no partner can have that name", "see deploy/config/agreements");
        }
        if (justification == null || justification.isBlank()) {
            throw new CannotStart(
                    "GW-PSE-003", "the search needs a justification", "state it with --justification TEXT");
        }
        try (var open = store.open()) {
            return search(open, new PartnerId(partner), justification);
        }
    }

    private int search(TrailStore open, PartnerId asking, String why) {
        open.searched("pseudonym-search " + asking, why);
        var search = new PseudonymSearch(open.pseudonyms(), asking);
        int finds = 0;
        int erased = 0;
        for (var sent : open.sentTo(asking)) {
            try {
                var paths = find(search, open.original(sent), sent.format());
                if (!paths.isEmpty()) {
                    open.consulted(sent.message(), "pseudonym", why);
                    print(sent.message(), paths);
                    finds += paths.size();
                }
            } catch (Vault.Erased e) {
                erased++;
            }
        }
        if (!json) {
            print(finds + " found" + (erased == 0 ? "" : ", " + erased + " erased messages could not be asked"));
        }
        return finds == 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private List<String> find(PseudonymSearch search, byte[] original, String format) {
        return new Read(KnownFormats.of(Ourselves.DEFAULT, mappings))
                .convert(original, format)
                .map(converted -> search.find(converted.exchange(), pseudonym))
                .orElse(List.of());
    }

    private void print(MessageId message, List<String> paths) {
        for (var each : paths) {
            print(json ? Json.line(Map.of("message", message.value(), "object", each)) : message + "  " + each);
        }
    }

    private void print(String line) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
