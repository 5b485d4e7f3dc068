package org.threeplug.directories;

import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// Records of every declared kind that somebody may look at, by the words in them.
///
/// @param most of each kind
@Declared("records.found")
@Asked(right = Asked.BY_ANYBODY)
public record RecordsFound(String words, int most) implements Question<List<RecordsFound.OfKind>> {

    public record OfKind(RecordType type, List<Entry> entries) {

        public OfKind {
            entries = List.copyOf(entries);
        }
    }

    @Override
    public List<RecordsFound.OfKind> ask(Reads reads) {
        var asker = reads.asker();
        var query = RecordQuery.ALL.search(words);
        return Directories.ALL.stream()
                .filter(type -> asker.may(type.permission(Act.VIEW)))
                .map(type -> new OfKind(
                        type, reads.port(Records.class).page(Sight.of(type, asker).withoutLists(), query, Optional.empty(), most)))
                .toList();
    }
}
