// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.message.Finding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads single values and notes what is wrong with them; a medium is recognised and left out. */
final class Scalars {

    /** No encoded medium is shorter; see {@link MediaScan}. */
    private static final int SHORTEST_MEDIUM = 64;

    private static final int MAX_FINDINGS = 200;

    private final JsonParser json;
    private final List<Finding> findings;

    Scalars(JsonParser json, List<Finding> findings) {
        this.json = json;
        this.findings = findings;
    }

    void found(String code, String path, String rule) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(code, place(path), rule));
        }
    }

    String place(String path) {
        return at(json.currentTokenLocation()) + path;
    }

    static String at(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ", ";
    }

    /** The value at which the parser stands as text; empty if there is none or it cannot be one. */
    Optional<String> read(String path) {
        var token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        if (!token.isScalarValue()) {
            found("GW-VAL-010", path, "it is a single value");
            skip(path);
            return Optional.empty();
        }
        var text = json.getString();
        if (isMedium(text, path)) {
            return Optional.empty();
        }
        if (!text.codePoints().allMatch(Scalars::isCharacter)) {
            found("GW-VAL-010", path, "its characters are those that a report can hold");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Reads over a value that has no place here, looking for media. */
    void skip(String path) {
        int depth = 0;
        do {
            var token = json.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING) {
                isMedium(json.getString(), path);
            }
        } while (depth > 0 && json.nextToken() != null);
    }

    private boolean isMedium(String text, String path) {
        boolean medium = text.length() >= SHORTEST_MEDIUM
                && !MediaScan.scan(text.getBytes(StandardCharsets.UTF_8)).isEmpty();
        if (medium) {
            found("GW-VAL-021", path, "a record carries no media");
        }
        return medium;
    }

    /** Production [2] Char of XML 1.0: the same report can be told as XML. */
    private static boolean isCharacter(int point) {
        return point >= 0x20
                ? point <= 0xD7FF || (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF)
                : point == '\t' || point == '\n' || point == '\r';
    }
}
