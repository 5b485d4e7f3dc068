package org.threeplug.desktop.command;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers for scripts.
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String write(Map<String, Object> fields) {
        return MAPPER.writeValueAsString(fields);
    }
}
