package org.threeplug.operations.stock;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.Sellable;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Work;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Fields;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Typed;
import org.threeplug.stock.GoodsForCount;
import org.threeplug.stock.OnHand;
import org.threeplug.stock.PlacesOfRegister;
import org.threeplug.stock.StockPlace;
import org.threeplug.stock.TransferStock;
import org.threeplug.words.Formats;

/// Goods on their way from one place to another: where from, where to, which and how many.
public final class TransferModel {

    private static final int HITS = 8;

    final Fields fields = new Fields();
    final ObjectProperty<Optional<StockPlace>> from = fields.value("from", Optional.empty());
    final ObjectProperty<Optional<StockPlace>> to = fields.value("to", Optional.empty());
    final StringProperty search = fields.text("search");
    final StringProperty reason = fields.text("reason");
    final ObservableList<StockPlace> sources = FXCollections.observableArrayList();
    final ObservableList<StockPlace> targets = FXCollections.observableArrayList();
    final ObservableList<TransferLine> lines = FXCollections.observableArrayList();
    final ObservableList<Sellable> hits = FXCollections.observableArrayList();
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final Office office;
    private final Typed typed;
    private final Work searches;

    @Inject
    public TransferModel(Asks asks, Office office, Formats formats) {
        this.asks = asks;
        this.office = office;
        typed = new Typed(formats);
        searches = office.work().inOrder();
        search.subscribe((_, text) -> lookUp(text));
        from.subscribe((before, now) -> {
            if (!before.equals(now) && !lines.isEmpty()) {
                countAnew();
            }
        });
    }

    /// Takes from where the register sells, until somebody chooses another place.
    void begin(List<UUID> products) {
        lines.clear();
        search.set("");
        reason.set("");
        var register = office.register();
        office.work().run(() -> asks.ask(new PlacesOfRegister(register)), found -> {
            sources.setAll(found.all());
            targets.setAll(found.all().stream().filter(StockPlace::active).toList());
            from.set(place(found.own()));
            to.set(targets.stream().filter(place -> !place.id().equals(found.own())).findFirst());
            fields.keep();
            products.forEach(product -> shelf(product, this::add));
        });
    }

    private Optional<StockPlace> place(UUID id) {
        return sources.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    boolean isChanged() {
        return !lines.isEmpty() || !reason.get().isBlank();
    }

    /// Whether there is anywhere to bring goods to.
    boolean hasPlaces() {
        return sources.size() > 1;
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
            shelf(product.product(), this::add);
        }
    }

    private void add(OnHand.Shelf shelf) {
        if (shelf.goods().stocked()) {
            lines.add(TransferLine.of(shelf.goods(), shelf.balance().quantity()));
        } else {
            fields.refuse(search, "office.not-stocked", shelf.goods().name());
        }
    }

    private void shelf(UUID product, Consumer<OnHand.Shelf> then) {
        from.get().ifPresent(place -> searches.run(
                () -> asks.ask(new OnHand(product, place.id())), found -> found.ifPresent(then)));
    }

    /// What is on hand is another figure at another place.
    private void countAnew() {
        var known = List.copyOf(lines);
        from.get().ifPresent(place -> searches.run(
                () -> known.stream()
                        .flatMap(line -> asks.ask(new OnHand(line.product().product(), place.id())).stream()
                                .map(shelf -> line.at(shelf.balance().quantity())))
                        .toList(),
                lines::setAll));
    }

    void remove(TransferLine line) {
        lines.remove(line);
    }

    void post(Consumer<Document.Head> then) {
        var read = read();
        if (read.isEmpty()) {
            return;
        }
        var why = Optional.of(reason.get().strip()).filter(text -> !text.isEmpty());
        var command = new TransferStock(
                Ids.next(), office.register(), office.now(), office.today(), from.get().orElseThrow().id(),
                to.get().orElseThrow().id(), read, why, Optional.empty());
        office.submit(busy, command, outcome -> {
            switch (outcome) {
                case Done(var head, _) -> {
                    begin(List.of());
                    then.accept(head);
                }
                case Refused(var refusal) -> refusal.all().forEach(this::place);
            }
        });
    }

    /// The lines as typed; empty when something cannot be read, which then says so.
    List<TransferStock.Line> read() {
        fields.forgive();
        if (from.get().isEmpty()) {
            fields.refuse(from, "office.place-needed");
        }
        if (to.get().isEmpty()) {
            fields.refuse(to, "office.place-needed");
        }
        if (lines.isEmpty()) {
            fields.refuse(search, "office.line-needed");
        }
        var read = lines.stream().flatMap(this::read).toList();
        return fields.isSound() && read.size() == lines.size() ? read : List.of();
    }

    private Stream<TransferStock.Line> read(TransferLine line) {
        line.fields().forgive();
        var quantity = typed.quantity(line.quantity().get(), line.product().quantityDecimals())
                .filter(read -> read.signum() > 0);
        if (quantity.isEmpty()) {
            line.fields().refuse(line.quantity(), "office.quantity-needed");
        }
        return quantity.map(read -> new TransferStock.Line(line.product().product(), read)).stream();
    }

    /// The refusal of a line goes to that line: its path is `lines[3].quantity`.
    private void place(Refusal why) {
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
