package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.identity.keys.KeyList;
import org.threeplug.identity.keys.WithdrawKey;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;

/// The keys of programs, and withdrawing one.
public final class KeyListModel {

    static final String OLD = "old";

    final ListModel<KeyList.Row> list;
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final RoleWords words;
    private final Surface surface;
    private final Office office;

    @Inject
    public KeyListModel(Asks asks, RoleWords words, Surface surface, Office office) {
        this.asks = asks;
        this.words = words;
        this.surface = surface;
        this.office = office;
        list = new ListModel<>(RowSource.of(this::rows), office.work());
    }

    private List<KeyList.Row> rows(ListQuery query) {
        var language = office.store().language();
        var sought = query.search().toLowerCase(language);
        return asks.ask(new KeyList()).stream()
                .filter(row -> state(row) == ApiKey.State.GOOD || query.chips().contains(OLD))
                .filter(row -> Stream.of(row.key().name(), row.person())
                        .anyMatch(text -> text.toLowerCase(language).contains(sought)))
                .toList();
    }

    ApiKey.State state(KeyList.Row row) {
        return row.key().state(office.now());
    }

    /// What the program may, in words.
    List<String> rights(KeyList.Row row) {
        return row.key().rights().stream().map(Permission::key).map(words::right).sorted().toList();
    }

    /// Names what the program can do no more; a key that is good no more is left alone.
    void withdraw(KeyList.Row row) {
        if (state(row) == ApiKey.State.GOOD) {
            surface.panels().ask(
                    surface.text("keys.withdraw.ask", row.key().name(), row.person()),
                    rights(row),
                    surface.text("keys.withdraw.do"),
                    () -> withdrawn(row.key()));
        }
    }

    private void withdrawn(ApiKey key) {
        office.submit(busy, new WithdrawKey(Ids.next(), key.id()), outcome -> {
            switch (outcome) {
                case Outcome.Done(_, _) -> surface.done("keys.withdrawn", key.name());
                case Outcome.Refused(var why) -> surface.refused(why);
            }
            list.refresh();
        });
    }
}
