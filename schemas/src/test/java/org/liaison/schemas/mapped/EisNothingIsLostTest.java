// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.Packages;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;

/** What a case of a batch does not carry is a loss, whoever stays out of it. */
class EisNothingIsLostTest {

    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-4000-8000-000000000001"),
            "exchange",
            Instant.parse("2026-11-22T12:00:00Z"),
            null);

    @Test
    void everyValueComesBackOrIsNamedAsALoss() throws Exception {
        var mapping = Shipped.mapping("eis-batch.yaml");
        var xml = MappedXml.ofResource(Class.forName("org.liaison.schemas.eis.EisBatch"), "eis-batch.yaml");

        for (long seed = 0; seed < 300; seed++) {
            var exchange = Packages.of(seed);
            Map<String, String> staysOut = new TreeMap<>();
            exchange.objects().forEach(each -> {
                var subject = each.provenance().subject();
                if (subject != null
                        && subject != SubjectCategory.SUSPECT
                        && subject != SubjectCategory.POTENTIAL_OFFENDER) {
                    staysOut.put(each.id(), "not allowed");
                }
            });
            var rendition = xml.write(exchange, HEADER, staysOut);

            assertThat(Pictures.silent(
                            mapping, exchange, HEADER, rendition.document().bytes(), rendition.losses()))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }
}
