// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, for machines. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Text as it is; what is none, such as PDF or XLSX, in base64. */
    static Map<String, Object> withDocument(Object losses, byte[] document) {
        return text(document)
                .<Map<String, Object>>map(text -> Map.of("losses", losses, "document", text))
                .orElseGet(() -> Map.of(
                        "losses", losses, "documentBase64", Base64.getEncoder().encodeToString(document)));
    }

    /** Empty if the bytes are no text. */
    static Optional<String> text(byte[] document) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
