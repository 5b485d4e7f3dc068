package org.threeplug.operations.customers;

import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.directories.CustomerGroups;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.records.Act;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;

/// The groups that customers can be put in, for whoever may see them.
final class KnownGroups {

    private static final int MOST = 500;

    record Group(UUID id, String name) {}

    final ObservableList<Group> all = FXCollections.observableArrayList();

    private final Asks asks;
    private final Office office;

    KnownGroups(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
    }

    boolean maySee() {
        return office.may(CustomerGroups.TYPE.permission(Act.VIEW).key());
    }

    void open() {
        if (maySee()) {
            var list = new RecordList(CustomerGroups.TYPE, RecordQuery.ACTIVE, new Portion(Optional.empty(), MOST));
            office.work().run(() -> asks.ask(list).rows(), rows -> all.setAll(rows.stream()
                    .map(row -> new Group(row.entry().id(), row.entry().get(CustomerGroups.NAME)))
                    .toList()));
        }
    }
}
