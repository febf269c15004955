// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaison.schemas.cybertip.CyberTipJsonReader;
import org.liaison.schemas.format.Reader;

class CyberTipJsonFuzzTest {

    private static final Reader READER = new CyberTipJsonReader();

    @FuzzTest(maxDuration = "60s")
    void reads(byte[] bytes) {
        Asked.of(READER, bytes);
    }
}
