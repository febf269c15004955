// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sienalike;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.sienalike.xml.EvaluationSummaryXml;

/** The worst a reader must reckon with; source and information are judged apart, so neither hides the other. */
final class EvaluationSummary {

    private EvaluationSummary() {}

    static Optional<EvaluationSummaryXml> findWorst(ExchangePackage exchange) {
        var source = evaluations(exchange).map(Evaluation::source).max(Comparator.naturalOrder());
        var information = evaluations(exchange).map(Evaluation::information).max(Comparator.naturalOrder());
        return source.map(worst -> {
            var xml = new EvaluationSummaryXml();
            xml.setSource(worst);
            xml.setInformation(information.orElseThrow());
            return xml;
        });
    }

    private static Stream<Evaluation> evaluations(ExchangePackage exchange) {
        return Stream.concat(
                exchange.objects().map(each -> each.provenance().evaluation()),
                exchange.connections().stream().map(Connection::evaluation));
    }
}
