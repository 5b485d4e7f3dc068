package org.threeplug.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers for scripts.
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String write(Map<String, Object> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    /// What a script gets in the place of an answer.
    static String error(String code, String sentence, Optional<String> runbook) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", sentence);
        runbook.ifPresent(page -> error.put("runbook", page));
        return write(Map.of("error", error));
    }
}
