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
import org.threeplug.directories.Reasons;
import org.threeplug.directories.ReasonsFor;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.kit.Work;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Fields;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Typed;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.GoodsForCount;
import org.threeplug.stock.OnHand;
import org.threeplug.stock.PlacesOfRegister;
import org.threeplug.stock.StockPlace;
import org.threeplug.words.Formats;

/// A stock adjustment being written: which products, by how much, and why.
public final class AdjustModel {

    private static final int HITS = 8;

    final Fields fields = new Fields();
    /// Where it is corrected; asked for only where there is more than one.
    final ObjectProperty<Optional<StockPlace>> place = fields.value("place", Optional.empty());
    final ObservableList<StockPlace> places = FXCollections.observableArrayList();
    final StringProperty search = fields.text("search");
    final StringProperty reason = fields.text("reason");
    final ObservableList<AdjustLine> lines = FXCollections.observableArrayList();
    final ObservableList<Sellable> hits = FXCollections.observableArrayList();
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Those that the shop keeps ready; any other may be typed.
    final ObservableList<String> reasons = FXCollections.observableArrayList();

    private final Asks asks;
    private final Office office;
    private final Typed typed;
    private final Work searches;

    @Inject
    public AdjustModel(Asks asks, Office office, Formats formats) {
        this.asks = asks;
        this.office = office;
        typed = new Typed(formats);
        searches = office.work().inOrder();
        search.subscribe((_, text) -> lookUp(text));
        place.subscribe((before, now) -> {
            if (!lines.isEmpty() && !location(before).equals(location(now))) {
                countAnew();
            }
        });
    }

    /// The place that was chosen, or that from which this till sells.
    private UUID location() {
        return location(place.get());
    }

    private UUID location(Optional<StockPlace> chosen) {
        return chosen.map(StockPlace::id).orElseGet(office::location);
    }

    private void findPlaces() {
        var register = office.register();
        office.work().run(() -> asks.ask(new PlacesOfRegister(register)), found -> {
            places.setAll(found.all());
            fields.keepOnly(place, places.stream().filter(one -> one.id().equals(found.own())).findFirst());
        });
    }

    /// What is on hand is another figure at another place.
    private void countAnew() {
        var known = List.copyOf(lines);
        var location = location();
        searches.run(
                () -> known.stream()
                        .flatMap(line -> asks.ask(new OnHand(line.product().product(), location)).stream()
                                .map(shelf -> line.at(shelf.balance().quantity())))
                        .toList(),
                lines::setAll);
    }

    void begin() {
        lines.clear();
        search.set("");
        reason.set("");
        fields.keep();
        office.work().run(() -> asks.ask(new ReasonsFor(Reasons.Use.STOCK)), reasons::setAll);
        findPlaces();
    }

    void begin(UUID product) {
        begin();
        shelf(product, shelf -> add(shelf.goods()));
    }

    /// In the order of the list they were chosen in.
    void begin(List<UUID> products) {
        begin();
        var location = location();
        searches.run(
                () -> products.stream()
                        .flatMap(product -> asks.ask(new OnHand(product, location)).stream())
                        .toList(),
                found -> found.forEach(this::add));
    }

    private void add(OnHand.Shelf shelf) {
        if (shelf.goods().stocked()) {
            lines.add(AdjustLine.of(shelf.goods(), shelf.balance().quantity()));
        } else {
            fields.refuse(search, "office.not-stocked", shelf.goods().name());
        }
    }

    boolean isChanged() {
        return !lines.isEmpty() || !reason.get().isBlank();
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
            shelf(product.product(), shelf -> lines.add(AdjustLine.of(product, shelf.balance().quantity())));
        }
    }

    private void shelf(UUID product, Consumer<OnHand.Shelf> then) {
        var location = location();
        office.work().run(() -> asks.ask(new OnHand(product, location)), found -> found.ifPresent(then));
    }

    void remove(AdjustLine line) {
        lines.remove(line);
    }

    void post(Consumer<Document.Head> then) {
        var read = read();
        if (!read.isEmpty()) {
            var command = new AdjustStock(
                    Ids.next(), office.register(), office.now(), office.today(), read, reason.get().strip(), Optional.empty(),
                    place.get().map(StockPlace::id));
            office.submit(busy, command, outcome -> {
                switch (outcome) {
                    case Done(var head, _) -> {
                        begin();
                        then.accept(head);
                    }
                    case Refused(var why) -> refused(why);
                }
            });
        }
    }

    /// The lines as typed; empty when something cannot be read, which then says so.
    List<AdjustStock.Line> read() {
        fields.forgive();
        if (reason.get().isBlank()) {
            fields.refuse(reason, "office.reason-needed");
        }
        if (lines.isEmpty()) {
            fields.refuse(search, "office.line-needed");
        }
        var read = lines.stream().flatMap(this::read).toList();
        return fields.isSound() && read.size() == lines.size() ? read : List.of();
    }

    private Stream<AdjustStock.Line> read(AdjustLine line) {
        line.fields().forgive();
        var change = change(line);
        if (change.isEmpty()) {
            line.fields().refuse(line.change(), "office.change-unreadable");
        } else if (change.get().signum() == 0) {
            line.fields().refuse(line.change(), "office.change-needed");
        }
        Optional<UnitPrice> cost = typed.price(line.cost().get(), office.currency());
        if (cost.isEmpty() && !line.cost().get().isBlank()) {
            line.fields().refuse(line.cost(), typed.whyNoPrice(line.cost().get()));
        }
        return line.fields().isSound()
                ? Stream.of(new AdjustStock.Line(line.product().product(), change.orElseThrow(), cost))
                : Stream.empty();
    }

    /// What the line will change, once it can be read.
    Optional<Quantity> change(AdjustLine line) {
        var text = line.change().get().strip();
        int decimals = line.product().quantityDecimals();
        return text.startsWith("=")
                ? typed.quantity(text.substring(1), decimals).map(counted -> counted.minus(line.onHand()))
                : typed.quantity(text, decimals);
    }

    /// The refusal of a line goes to that line: its path is `lines[3].delta`.
    private void refused(Refusal refusal) {
        refusal.all().forEach(this::place);
    }

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
