// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.Xsd;

/** Reads what a loader did with the entities of a batch, one case at a time, and finds the objects behind them. */
public final class EisResults {

    static final String SCHEMA = "/org/liaison/schemas/eis/eis-results.xsd";

    static final int MAX_FINDINGS = 200;

    private final Xsd schema = Xsd.ours(SCHEMA);

    /** An entity that the loader refused, by the path of its object in the package and the loader's code. */
    public record Rejected(String path, String reason) {}

    /**
     * What became of one package.
     *
     * @param unanswered paths of objects that the batch had and the results do not name
     */
    public record Summary(String packageId, int loaded, int updated, List<Rejected> rejected, List<String> unanswered) {

        public Summary {
            rejected = List.copyOf(rejected);
            unanswered = List.copyOf(unanswered);
        }

        public boolean isComplete() {
            return rejected.isEmpty() && unanswered.isEmpty();
        }
    }

    /**
     * Hands on a summary a case, in the order of the results; a refused entity or a broken case stops none of the
     * others.
     *
     * @param sources finds a package by its id, as it was when the batch was written
     * @return what is wrong with the results themselves
     */
    public List<Finding> read(
            InputStream results, Function<String, Optional<ExchangePackage>> sources, Consumer<Summary> each)
            throws IOException {
        var findings = new ArrayList<Finding>();
        schema.read(results, new ResultEvents(sources, each, findings), findings);
        return findings;
    }
}
