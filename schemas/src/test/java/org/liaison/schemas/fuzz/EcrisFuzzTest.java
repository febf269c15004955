// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaison.schemas.ecris.EcrisReader;
import org.liaison.schemas.format.Reader;

class EcrisFuzzTest {

    private static final Reader READER = EcrisReader.response();

    @FuzzTest(maxDuration = "60s")
    void reads(byte[] bytes) {
        Asked.of(READER, bytes);
    }
}
