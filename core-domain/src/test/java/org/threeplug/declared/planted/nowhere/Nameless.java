package org.threeplug.declared.planted.nowhere;

import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// Declares no name.
public record Nameless() implements Question<Boolean> {

    @Override
    public Boolean ask(Reads reads) {
        return true;
    }
}
