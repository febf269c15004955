// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The broker only rings: everything it knew can be thrown away. */
class BrokerJournalDeletedIT {

    private static final int RECORDS = 30;

    private static Site site;
    private static PartnerProcess partner;

    @BeforeAll
    static void open() throws Exception {
        site = Site.named("broker-deleted");
        partner = site.partner("siena-sandbox");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void deliversEverythingOnceAlthoughTheBrokersJournalIsGone() throws Exception {
        partner.behave("DOWN");
        var before = site.gateway(List.of(), partner);
        var messages = new ArrayList<String>();
        for (int i = 0; i < RECORDS; i++) {
            messages.add(before.handIn(Request.numbered(i)).message());
        }
        before.kill();
        site.deleteBroker();
        partner.behave("NORMAL");

        var after = site.gateway(List.of(), partner);

        Outcomes.of(after, messages).areAllDelivered();
        assertThat(partner.accepted()).containsOnlyKeys(messages).values().containsOnly(1);
        assertThat(site.trail().verify()).returns(0, Run::exit);
    }
}
