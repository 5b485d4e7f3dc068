package org.threeplug.operations.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ObservableList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Sight;

/// What can be chosen of another kind.
final class RefChoices {

    /// So many can be chosen from in one box.
    private static final int MOST = 500;

    record Choice(String id, String name) {

        Optional<UUID> ref() {
            return Optional.of(UUID.fromString(id));
        }
    }

    private RefChoices() {}

    /// Reads them away from the screen's thread. Only what they are called is shown of them.
    static void fill(KindOffice kind, RecordType of, ObservableList<Choice> choices) {
        kind.work().run(
                () -> kind.records().page(new Sight(of, List.of(of.title())), RecordQuery.ACTIVE, Optional.empty(), MOST).stream()
                        .map(entry -> new Choice(entry.id().toString(), of.title(entry)))
                        .toList(),
                choices::setAll);
    }
}
