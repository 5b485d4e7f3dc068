package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.threeplug.directories.Brands;
import org.threeplug.directories.Units;
import org.threeplug.kernel.Quantity;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.records.Act;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Row;

/// What the shop's directories know of brands and units, for whoever writes a product.
final class KnownWords {

    private static final int MOST = 8;

    private final Asks asks;
    private final Office office;

    @Inject
    KnownWords(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
    }

    /// A unit as it stands on a product, with what it is called and how finely it is counted.
    record Unit(String code, String name, Quantity decimals) {

        String words() {
            return code.equals(name) ? code : code + " · " + name;
        }
    }

    void brands(String words, Consumer<List<String>> then) {
        find(Brands.TYPE, words, rows -> then.accept(
                rows.stream().map(row -> row.entry().get(Brands.NAME)).toList()));
    }

    void units(String words, Consumer<List<Unit>> then) {
        find(Units.TYPE, words, rows -> then.accept(rows.stream()
                .map(row -> new Unit(
                        row.entry().get(Units.CODE), row.entry().get(Units.NAME), row.entry().get(Units.DECIMALS)))
                .toList()));
    }

    private void find(RecordType type, String words, Consumer<List<Row>> then) {
        if (office.may(type.permission(Act.VIEW).key())) {
            var list = new RecordList(type, RecordQuery.ACTIVE.search(words), new Portion(Optional.empty(), MOST));
            office.work().run(() -> asks.ask(list).rows(), then);
        }
    }
}
