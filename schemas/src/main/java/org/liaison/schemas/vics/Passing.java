// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.message.Finding;

/** Passes every entry on as soon as it was read and found right, and keeps none. */
final class Passing implements Listener {

    private static final int MAX_FINDINGS = 200;

    private final Sink sink;
    private final Losses losses = new Losses();
    private final List<Finding> findings = new ArrayList<>();
    private long entries;

    Passing(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void began(Marker marker) {
        sink.began(marker);
    }

    @Override
    public void media(Entry media) {
        var wrong = Checks.ask(Hashes.facts(media), Instant.EPOCH);
        wrong.forEach(this::found);
        if (wrong.isEmpty()) {
            entries++;
            sink.take(media, losses);
        }
    }

    @Override
    public void ended(Entry one) {
        one.given().forEach(each -> losses.noHome(one.place(each), "a hash set knows no cases"));
    }

    @Override
    public void found(Finding finding) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    @Override
    public void unknown(String place) {
        losses.noHome(place, "no public description knows the member");
    }

    VicsStream.Outcome outcome() {
        return new VicsStream.Outcome(entries, findings, losses.all(), losses.counts());
    }
}
