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
import org.threeplug.documents.Document;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.office.Typed;
import org.threeplug.stock.PlacesOfRegister;
import org.threeplug.stock.StockPlace;
import org.threeplug.stock.TransferStock;
import org.threeplug.words.Formats;

/// Goods on their way from one place to another: where from, where to, which and how many.
public final class TransferModel {

    final Fields fields = new Fields();
    final ObjectProperty<Optional<StockPlace>> from = fields.value("from", Optional.empty());
    final ObjectProperty<Optional<StockPlace>> to = fields.value("to", Optional.empty());
    final StringProperty reason = fields.text("reason");
    final ObservableList<StockPlace> sources = FXCollections.observableArrayList();
    final ObservableList<StockPlace> targets = FXCollections.observableArrayList();
    final GoodsLines<TransferLine> goods;
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final Office office;
    private final Typed typed;

    @Inject
    public TransferModel(Asks asks, Office office, Formats formats) {
        this.asks = asks;
        this.office = office;
        typed = new Typed(formats);
        goods = new GoodsLines<>(fields, asks, office.work(), () -> from.get().map(StockPlace::id), TransferLine::of);
        from.subscribe((before, now) -> {
            if (!before.equals(now) && !goods.lines.isEmpty()) {
                goods.countAnew();
            }
        });
    }

    /// Takes from where the register sells, until somebody chooses another place.
    void begin(List<UUID> products) {
        goods.clear();
        reason.set("");
        var register = office.register();
        office.work().run(() -> asks.ask(new PlacesOfRegister(register)), found -> {
            sources.setAll(found.all());
            targets.setAll(found.all().stream().filter(StockPlace::active).toList());
            from.set(place(found.own()));
            to.set(targets.stream().filter(place -> !place.id().equals(found.own())).findFirst());
            fields.keep();
            goods.begin(products);
        });
    }

    private Optional<StockPlace> place(UUID id) {
        return sources.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    boolean isChanged() {
        return !goods.lines.isEmpty() || !reason.get().isBlank();
    }

    /// Whether there is anywhere to bring goods to.
    boolean hasPlaces() {
        return sources.size() > 1;
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
                case Refused(var refusal) -> goods.refused(refusal);
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
        if (goods.lines.isEmpty()) {
            fields.refuse(goods.search, "office.line-needed");
        }
        var read = goods.lines.stream().flatMap(this::read).toList();
        return fields.isSound() && read.size() == goods.lines.size() ? read : List.of();
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
}
