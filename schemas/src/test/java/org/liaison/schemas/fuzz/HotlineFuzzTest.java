// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.hotline.HotlineReader;

class HotlineFuzzTest {

    private static final Reader READER = new HotlineReader();

    @FuzzTest(maxDuration = "60s")
    void reads(byte[] bytes) {
        Asked.of(READER, bytes);
    }
}
