// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.message.Finding;

/** Keeps all that stands in a document. */
final class Gathering implements Listener {

    private static final int MAX_FINDINGS = 200;

    private final List<Entry> media = new ArrayList<>();
    private final List<VicsRecord.Seizure> cases = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    @Override
    public void began(Marker marker) {
        // kept by the parser
    }

    @Override
    public void media(Entry entry) {
        media.add(entry);
    }

    @Override
    public void ended(Entry one) {
        cases.add(new VicsRecord.Seizure(one, media));
        media.clear();
    }

    @Override
    public void found(Finding finding) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    @Override
    public void unknown(String place) {
        unknown.add(place);
    }

    List<Finding> findings() {
        return findings;
    }

    VicsRecord record(Marker marker) {
        return new VicsRecord(marker, cases, media, unknown);
    }
}
