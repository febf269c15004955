// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaison.schemas.conviction.ConvictionReader;
import org.liaison.schemas.format.Reader;

class ConvictionFuzzTest {

    private static final Reader READER = new ConvictionReader();

    @FuzzTest(maxDuration = "60s")
    void reads(byte[] bytes) {
        Asked.of(READER, bytes);
    }
}
