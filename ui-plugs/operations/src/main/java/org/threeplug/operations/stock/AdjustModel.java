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
import org.threeplug.directories.Reasons;
import org.threeplug.directories.ReasonsFor;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.office.Typed;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.PlacesOfRegister;
import org.threeplug.stock.StockPlace;
import org.threeplug.words.Formats;

/// A stock adjustment being written: which products, by how much, and why.
public final class AdjustModel {

    final Fields fields = new Fields();
    /// Where it is corrected; asked for only where there is more than one.
    final ObjectProperty<Optional<StockPlace>> place = fields.value("place", Optional.empty());
    final ObservableList<StockPlace> places = FXCollections.observableArrayList();
    final StringProperty reason = fields.text("reason");
    final GoodsLines<AdjustLine> goods;
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Those that the shop keeps ready; any other may be typed.
    final ObservableList<String> reasons = FXCollections.observableArrayList();

    private final Asks asks;
    private final Office office;
    private final Typed typed;

    @Inject
    public AdjustModel(Asks asks, Office office, Formats formats) {
        this.asks = asks;
        this.office = office;
        typed = new Typed(formats);
        goods = new GoodsLines<>(fields, asks, office.work(), () -> Optional.of(location()), AdjustLine::of);
        place.subscribe((before, now) -> {
            if (!goods.lines.isEmpty() && !location(before).equals(location(now))) {
                goods.countAnew();
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

    void begin() {
        goods.clear();
        reason.set("");
        fields.keep();
        office.work().run(() -> asks.ask(new ReasonsFor(Reasons.Use.STOCK)), reasons::setAll);
        findPlaces();
    }

    void begin(UUID product) {
        begin(List.of(product));
    }

    void begin(List<UUID> products) {
        begin();
        goods.begin(products);
    }

    boolean isChanged() {
        return !goods.lines.isEmpty() || !reason.get().isBlank();
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
                    case Refused(var why) -> goods.refused(why);
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
        if (goods.lines.isEmpty()) {
            fields.refuse(goods.search, "office.line-needed");
        }
        var read = goods.lines.stream().flatMap(this::read).toList();
        return fields.isSound() && read.size() == goods.lines.size() ? read : List.of();
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
}
