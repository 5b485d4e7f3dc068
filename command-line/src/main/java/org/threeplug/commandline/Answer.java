package org.threeplug.commandline;

import java.util.Map;

/// What a command has to say when it is done.
///
/// @param good whether it ended well; only then the exit code is 0
/// @param sentence for a person
/// @param json the same for a script
public record Answer(boolean good, String sentence, Map<String, Object> json) {

    public static Answer good(String sentence, Map<String, Object> json) {
        return new Answer(true, sentence, json);
    }
}
