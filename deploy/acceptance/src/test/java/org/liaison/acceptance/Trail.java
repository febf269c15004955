// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An exported trail and the key that the gateway's agency published for it. */
record Trail(Path file, String key) {

    /** The judgement of the verifier, which has neither the writer's code nor the database. */
    Run verify() throws IOException, InterruptedException {
        return Run.of(Product.verifier(List.of(file.toString(), "--key", key)));
    }

    /** The entries of this kind about one message. */
    List<JsonNode> entries(String message, String event) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(message))
                    .map(line -> JsonMapper.shared().readTree(line).path("entry"))
                    .filter(entry -> entry.path("event").asString("").equals(event))
                    .toList();
        }
    }
}
