// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.time.Instant;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** Behind carrier-grade NAT thousands share an address: only port and exact instant lead to one subscriber. */
final class IpCaptureHasPortAndZone implements Check {

    @Override
    public String code() {
        return "GW-VAL-101";
    }

    @Override
    public List<Finding> ask(List<Fact> facts, Instant now) {
        return Facts.of(facts, Fact.IpCapture.class)
                .filter(each -> each.own() && (each.port() == null || each.at() == null))
                .map(each -> new Finding(code(), each.place(), rule(each)))
                .toList();
    }

    private static String rule(Fact.IpCapture capture) {
        if (capture.port() != null) {
            return "an IP capture needs its instant with a time zone";
        }
        return capture.at() != null
                ? "an IP capture needs its source port"
                : "an IP capture needs its source port and its instant with a time zone";
    }
}
