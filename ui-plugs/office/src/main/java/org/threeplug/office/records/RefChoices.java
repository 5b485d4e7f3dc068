package org.threeplug.office.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordChoices;

/// What can be chosen of another kind: from a box where there are few, by typing where there may be very many.
final class RefChoices {

    /// So many can be chosen from in one box.
    private static final int MOST = 2_000;

    /// So many are offered for what was typed.
    private static final int MOST_OFFERED = 8;

    record Choice(String id, String name) {

        Optional<UUID> ref() {
            return Optional.of(UUID.fromString(id));
        }
    }

    private RefChoices() {}

    /// Whether one of these is looked for and not picked from a box.
    static boolean areMany(Field<?> field) {
        return field.holds() instanceof Holds.Ref ref && ref.of().isLarge();
    }

    /// Asks for them away from the screen's thread.
    static void fill(KindOffice kind, Field<?> field, ObservableList<Choice> choices) {
        kind.work().run(() -> read(kind, field, "", MOST), choices::setAll);
    }

    /// The first few that begin with what was typed.
    static void seek(KindOffice kind, Field<?> field, String words, Consumer<List<Choice>> then) {
        kind.work().run(() -> read(kind, field, words, MOST_OFFERED), then);
    }

    /// The first few that begin with some words; asked away from the screen.
    static List<Choice> beginning(KindOffice kind, Field<?> field, String words) {
        return read(kind, field, words, MOST_OFFERED);
    }

    private static List<Choice> read(KindOffice kind, Field<?> field, String words, int most) {
        return kind.ask(new RecordChoices(kind.type, field.key(), words, most)).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }
}
