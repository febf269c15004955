// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A record under an idempotency key: what a national system repeats until it is answered. */
record Request(String key, byte[] record) {

    /** The sample case under another case number. */
    static Request numbered(int number) throws IOException {
        var sample = Files.readString(Product.CASES.resolve("si-online-grooming/1-ingest.xml"), StandardCharsets.UTF_8);
        var caseNumber = "230/2026-%04d".formatted(5_000 + number);
        var record = sample.replaceFirst("<CaseNumber>[^<]*<", "<CaseNumber>" + caseNumber + "<");
        return new Request("request-" + number, record.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Request[" + key + "]";
    }
}
