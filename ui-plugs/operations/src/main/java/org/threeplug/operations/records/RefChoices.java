package org.threeplug.operations.records;

import java.util.Optional;
import java.util.UUID;
import javafx.collections.ObservableList;
import org.threeplug.records.Field;
import org.threeplug.records.RecordChoices;

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

    /// Asks for them away from the screen's thread.
    static void fill(KindOffice kind, Field<?> field, ObservableList<Choice> choices) {
        kind.work().run(
                () -> kind.ask(new RecordChoices(kind.type, field.key(), MOST)).stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList(),
                choices::setAll);
    }
}
