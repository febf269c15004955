// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.liaison.security.trail.TrailLog.Entry;

/** The published entries of one message with what proves each, a line each; docs/evidence.md fixes the form. */
final class ProofWriter {

    private ProofWriter() {}

    static byte[] write(CheckpointNote checkpoint, NoteKey key, MerkleTree tree, List<Entry> entries) {
        var out = new StringBuilder("{\"format\":\"liaison-trail-proof/1\",\"size\":").append(checkpoint.size());
        quote(out.append(",\"key\":"), key.vkey());
        out.append("}\n");
        for (var entry : entries) {
            var index = entry.index();
            if (index != null && index < checkpoint.size()) {
                var path = tree.inclusion(index, checkpoint.size()).stream()
                        .map(each -> "\"" + Base64.getEncoder().encodeToString(each) + "\"")
                        .collect(Collectors.joining(","));
                out.append("{\"index\":").append(index).append(",\"proof\":[").append(path);
                out.append("],\"entry\":").append(entry.body()).append("}\n");
            }
        }
        quote(out.append("{\"checkpoint\":"), checkpoint.note());
        return out.append("}\n").toString().getBytes(UTF_8);
    }

    private static void quote(StringBuilder out, String text) {
        JsonText.quote(out, text);
    }
}
