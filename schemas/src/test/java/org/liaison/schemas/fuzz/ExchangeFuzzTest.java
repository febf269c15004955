// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.format.Reader;

class ExchangeFuzzTest {

    private static final Reader READER = new ExchangeReader();

    @FuzzTest(maxDuration = "60s")
    void reads(byte[] bytes) {
        Asked.of(READER, bytes);
    }
}
