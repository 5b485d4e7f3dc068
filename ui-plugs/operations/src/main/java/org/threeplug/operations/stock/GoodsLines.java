package org.threeplug.operations.stock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Work;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.stock.GoodsForCount;
import org.threeplug.stock.OnHand;

/// The lines of a document of the stock: goods are scanned or found by a word, each stands there once, with what lies at the place that the
/// document is about.
final class GoodsLines<L extends GoodsLine<L>> {

    private static final int HITS = 8;

    final StringProperty search;
    final ObservableList<L> lines = FXCollections.observableArrayList();
    final ObservableList<Sellable> hits = FXCollections.observableArrayList();

    private final Fields fields;
    private final Asks asks;
    private final Work searches;
    private final Supplier<Optional<UUID>> place;
    private final BiFunction<Sellable, Quantity, L> made;

    /// @param place where what is on hand is read; empty while nobody has chosen one
    /// @param made makes a line of goods and what is on hand of them
    GoodsLines(Fields fields, Asks asks, Work work, Supplier<Optional<UUID>> place, BiFunction<Sellable, Quantity, L> made) {
        this.fields = fields;
        this.asks = asks;
        this.place = place;
        this.made = made;
        searches = work.inOrder();
        search = fields.text("search");
        search.subscribe((_, text) -> lookUp(text));
    }

    void clear() {
        lines.clear();
        search.set("");
    }

    /// In the order of the list they were chosen in.
    void begin(List<UUID> products) {
        place.get().ifPresent(there -> searches.run(
                () -> products.stream()
                        .flatMap(product -> asks.ask(new OnHand(product, there)).stream())
                        .toList(),
                found -> found.forEach(this::add)));
    }

    /// Takes what is in the search field: a scanned code, or else the first hit.
    void take() {
        var text = search.get().strip();
        if (text.isEmpty()) {
            return;
        }
        searches.run(() -> asks.ask(new GoodsForCount(text, 1)).stream().findFirst(), found ->
                found.ifPresentOrElse(this::add, () -> fields.refuse(search, "office.product-unknown", text)));
    }

    void add(Sellable product) {
        search.set("");
        hits.clear();
        if (lines.stream().anyMatch(line -> line.product().product().equals(product.product()))) {
            fields.refuse(search, "office.product-twice", product.name());
        } else if (!product.stocked()) {
            fields.refuse(search, "office.not-stocked", product.name());
        } else {
            begin(List.of(product.product()));
        }
    }

    private void add(OnHand.Shelf shelf) {
        if (shelf.goods().stocked()) {
            lines.add(made.apply(shelf.goods(), shelf.balance().quantity()));
        } else {
            fields.refuse(search, "office.not-stocked", shelf.goods().name());
        }
    }

    void remove(L line) {
        lines.remove(line);
    }

    /// What is on hand is another figure at another place.
    void countAnew() {
        var known = List.copyOf(lines);
        place.get().ifPresent(there -> searches.run(
                () -> known.stream()
                        .flatMap(line -> asks.ask(new OnHand(line.product().product(), there)).stream()
                                .map(shelf -> line.at(shelf.balance().quantity())))
                        .toList(),
                lines::setAll));
    }

    /// The refusal of a line goes to that line: its path is `lines[3].quantity`.
    void refused(Refusal refusal) {
        refusal.all().forEach(this::settle);
    }

    private void settle(Refusal why) {
        for (int i = 0; i < lines.size(); i++) {
            if (why.field().startsWith("lines[" + i + "]")) {
                lines.get(i).fields().refuse(why);
                return;
            }
        }
        fields.refuse(why);
    }

    private void lookUp(String text) {
        var wanted = text.strip();
        if (wanted.length() < 2) {
            hits.clear();
            return;
        }
        searches.run(() -> asks.ask(new GoodsForCount(wanted, HITS)), found -> {
            if (search.get().strip().equals(wanted)) {
                hits.setAll(found);
            }
        });
    }
}
