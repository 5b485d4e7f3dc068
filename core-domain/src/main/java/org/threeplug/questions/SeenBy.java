package org.threeplug.questions;

import java.util.List;
import org.threeplug.kernel.Declared;

/// Who was shown somebody's data: the newest hundred days and questions.
@Declared("people.seen-by")
@Asked(right = "journal.personal")
public record SeenBy(Person person) implements Question<List<Sights.Row>> {

    private static final int MOST = 100;

    @Override
    public List<Sights.Row> ask(Reads reads) {
        return reads.port(Sights.class).of(person, MOST);
    }
}
