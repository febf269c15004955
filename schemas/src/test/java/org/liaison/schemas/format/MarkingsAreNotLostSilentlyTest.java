// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.schemas.caseuco.CaseWriter;
import org.liaison.schemas.eis.EisBatch;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.hotline.HotlineFeedbackWriter;
import org.liaison.schemas.hotline.HotlineReportWriter;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.stix.StixWriter;
import org.liaison.schemas.summary.Language;
import org.liaison.schemas.summary.SummaryWriter;
import org.liaison.schemas.table.TableWriter;
import org.liaison.schemas.umf.UmfLikeReader;
import org.liaison.schemas.umf.UmfLikeWriter;
import org.liaison.schemas.vics.Profile;
import org.liaison.schemas.vics.VicsWriter;

/** What marks a single part is named as a loss by every format that marks documents as a whole. */
class MarkingsAreNotLostSilentlyTest {

    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "exchange",
            Instant.parse("2026-11-22T12:00:00Z"),
            null);

    static Stream<Writer> writers() {
        return Stream.of(
                new StixWriter(),
                new CaseWriter(),
                new VicsWriter(Profile.DEFAULT),
                new HotlineReportWriter(),
                new HotlineFeedbackWriter(),
                new SummaryWriter(Language.ENGLISH),
                TableWriter.csv(),
                new UmfLikeWriter(UmfLikeReader.shipped()),
                new EisBatch("gateway"));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void everyMarkedPartIsALoss(Writer writer) {
        int marked = 0;
        for (long seed = 0; seed < 100; seed++) {
            var exchange = Packages.marked(seed);

            var losses = writer.write(exchange, HEADER).losses();

            assertThat(unsaid(exchange, losses))
                    .as("%s, seed %s", writer.format(), seed)
                    .isEmpty();
            marked += places(exchange).size();
        }
        assertThat(marked).isGreaterThan(200);
    }

    /** A format without the kind of object loses its marking with it. */
    private static List<String> unsaid(ExchangePackage exchange, List<Loss> losses) {
        var paths = losses.stream()
                .filter(each -> each.kind() == Loss.Kind.NO_HOME)
                .map(Loss::path)
                .toList();
        return places(exchange).stream()
                .filter(each -> !paths.contains(each) && !paths.contains(each.replace("/Marking", "")))
                .toList();
    }

    private static List<String> places(ExchangePackage exchange) {
        var places = new ArrayList<String>();
        var counts = new java.util.HashMap<String, Integer>();
        exchange.objects().forEach(each -> {
            var position = counts.merge(name(each), 1, Integer::sum);
            if (each.provenance().marking() != null) {
                places.add("Objects/" + name(each) + "[" + position + "]/Marking");
            }
        });
        return places;
    }

    private static String name(ExchangeObject object) {
        return object.getClass().getSimpleName();
    }
}
