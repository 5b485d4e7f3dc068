package org.threeplug.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.threeplug.exports.WholeFile;
import org.threeplug.kernel.RefusedException;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers for scripts.
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String write(Map<String, Object> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    /// Into a file.
    ///
    /// @throws RefusedException `lists.not-written` when the disk does not take it
    static void write(Map<String, Object> fields, Path file) {
        try (var begun = WholeFile.begin(file)) {
            begun.out().write(write(fields).getBytes(StandardCharsets.UTF_8));
            begun.whole();
        } catch (IOException e) {
            throw new RefusedException("lists.not-written", file.toString(), String.valueOf(e.getMessage()));
        }
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
