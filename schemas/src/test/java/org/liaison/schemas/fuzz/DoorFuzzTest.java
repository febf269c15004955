// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.format.Opening;

/** What every document meets at the door, before any reader. */
class DoorFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void cutsMediaOutAndRecognises(byte[] bytes) {
        Asked.inTime(() -> {
            var hits = MediaScan.scan(bytes);
            assertThat(Opening.of(MediaScan.withoutMedia(bytes, hits))).isNotNull();
        });
    }
}
