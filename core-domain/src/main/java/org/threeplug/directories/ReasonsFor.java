package org.threeplug.directories;

import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// The reasons that people may choose from where one is asked for, by their words.
@Declared("records.reasons")
@Asked(right = Asked.BY_ANYBODY)
public record ReasonsFor(Reasons.Use use) implements Question<List<String>> {

    /// More nobody chooses from.
    private static final int MOST = 12;

    @Override
    public List<String> ask(Reads reads) {
        var sight = new Sight(Reasons.TYPE, List.of(Reasons.NAME, Reasons.USE));
        var query = RecordQuery.ACTIVE.only(Reasons.USE.key(), use);
        return reads.port(Records.class).page(sight, query, Optional.empty(), MOST).stream()
                .map(Reasons.TYPE::title)
                .toList();
    }
}
