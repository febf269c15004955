// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, for machines. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
