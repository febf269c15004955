// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.taxonomy.Taxonomy;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.authorise.PolicyCheck;
import org.liaison.security.policy.Bundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison policy}: sets of agreements checked, compared, signed, brought into force and back. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PolicyDiff.class, PolicySign.class, PolicyTransfers.class},
        description = "Sets of agreements: check, compare, sign, bring into force and back.")
public final class PolicyCommand implements Runnable {

    private static final String API = "/api/v1/policy";
    private static final String USER = "approver";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say which command");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Rules nobody reaches, conditions that never or always hold, words nobody defines, limits above limits,",
                "reviews that ran out, transfers without a ground. Exit 2 if something must not come into force like this."
            })
    int check(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "agreements (default: those of this checkout)")
                    @Nullable
                    Path directory) {
        var taxonomy = Taxonomy.load();
        var catalogue = Catalogue.load();
        var remarks = PolicyCheck.check(
                Agreements.read(directory == null ? Home.agreements() : directory),
                Clock.systemUTC().instant(),
                code -> taxonomy.find(code).isPresent());
        for (var each : remarks) {
            var finding = each.finding();
            print((each.error() ? "error    " : "warning  ") + finding.code() + " at " + finding.place()
                    + ": required is that " + finding.rule());
            print("         next: " + catalogue.explain(finding.code()).next());
        }
        print(remarks.isEmpty() ? "nothing to remark" : remarks.size() + " remarks");
        return remarks.stream().anyMatch(PolicyCheck.Remark::error) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    @Command(name = "versions", description = "Which set is in force, and which were before it.")
    int versions(@Mixin Remote remote) throws InterruptedException {
        return show(remote.get(API, USER));
    }

    @Command(name = "activate", description = "Bring a signed set into force, without a restart.")
    int activate(
            @Mixin Remote remote,
            @Parameters(paramLabel = "DIR", description = "agreements with their signed manifest") Path directory)
            throws InterruptedException {
        var files = new TreeMap<String, String>();
        Bundle.read(directory)
                .files()
                .forEach((name, bytes) -> files.put(
                        name,
                        name.endsWith(".p7s")
                                ? Base64.getEncoder().encodeToString(bytes)
                                : new String(bytes, StandardCharsets.UTF_8)));
        return show(remote.post(API + "/activate", USER, Map.of("files", files)));
    }

    @Command(name = "rollback", description = "Bring an earlier set back into force.")
    int rollback(
            @Mixin Remote remote,
            @Parameters(paramLabel = "VERSION", description = "one of `policy versions`") String version)
            throws InterruptedException {
        return show(remote.post(API + "/rollback", USER, Map.of("version", version)));
    }

    private int show(HttpResponse<String> answer) {
        print(answer.body());
        return answer.statusCode() < 400 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private void print(String text) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
