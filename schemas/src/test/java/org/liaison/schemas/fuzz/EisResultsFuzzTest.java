// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.liaison.schemas.eis.EisGenerator;
import org.liaison.schemas.eis.EisResults;
import org.liaison.schemas.exchange.ExchangePackage;

class EisResultsFuzzTest {

    private static final EisResults RESULTS = new EisResults();
    private static final ExchangePackage SENT = EisGenerator.packages(1, 1).next();

    @FuzzTest(maxDuration = "60s")
    void reads(byte[] bytes) {
        Asked.inTime(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        try {
            RESULTS.read(
                    new ByteArrayInputStream(bytes),
                    id -> id.startsWith("u") ? Optional.empty() : Optional.of(SENT),
                    each -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
