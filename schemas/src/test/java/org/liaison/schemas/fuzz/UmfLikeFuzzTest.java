// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.umf.UmfLikeReader;

class UmfLikeFuzzTest {

    private static final Reader READER = new UmfLikeReader(UmfLikeReader.shipped());

    @FuzzTest(maxDuration = "60s")
    void reads(byte[] bytes) {
        Asked.of(READER, bytes);
    }
}
