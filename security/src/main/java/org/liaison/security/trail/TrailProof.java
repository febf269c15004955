// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks what {@link ProofWriter} wrote, with nothing but the log's key, which has to come from elsewhere. */
public final class TrailProof {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ENTRY =
            Pattern.compile("\\{\"index\":([0-9]{1,15}),\"proof\":\\[([A-Za-z0-9+/=\",]*)],\"entry\":(\\{.*\\})\\}");

    private TrailProof() {}

    /** The entries, in canonical JSON; empty if anything of it does not hold. */
    public static List<String> entries(byte[] proof, String vkey) {
        try {
            var lines = new String(proof, UTF_8).lines().toList();
            var key = NoteKey.parse(vkey);
            var said = JSON.readTree(lines.getLast()).path("checkpoint").asString();
            var checkpoint = CheckpointNote.parse(said);
            if (lines.size() < 3 || !checkpoint.isSignedBy(key)) {
                return List.of();
            }
            var entries = lines.subList(1, lines.size() - 1);
            return entries.stream().allMatch(line -> holds(line, checkpoint))
                    ? entries.stream().map(TrailProof::body).toList()
                    : List.of();
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private static String body(String line) {
        var matcher = ENTRY.matcher(line);
        return matcher.matches() ? matcher.group(3) : "";
    }

    private static boolean holds(String line, CheckpointNote checkpoint) {
        var matcher = ENTRY.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        var path = Arrays.stream(matcher.group(2).split(",", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> Base64.getDecoder().decode(each.replace("\"", "")))
                .toList();
        var leaf = MerkleHash.leaf(matcher.group(3).getBytes(UTF_8));
        return MerkleProof.showsInclusion(
                leaf, Long.parseLong(matcher.group(1)), checkpoint.size(), path, checkpoint.rootHash());
    }
}
