package org.threeplug.operations.stock;

import com.google.inject.Inject;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Ids;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.stock.ChoosePlace;
import org.threeplug.stock.PlacesOfRegister;
import org.threeplug.stock.StockPlace;

/// From which place this till sells.
public final class SellingPlaceModel {

    final Fields fields = new Fields();
    final ObjectProperty<Optional<StockPlace>> place = fields.value("place", Optional.empty());
    final ObservableList<StockPlace> places = FXCollections.observableArrayList();
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final Office office;

    @Inject
    public SellingPlaceModel(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
    }

    void open() {
        var register = office.register();
        office.work().run(() -> asks.ask(new PlacesOfRegister(register)), found -> {
            places.setAll(found.all().stream()
                    .filter(each -> each.active() || each.id().equals(found.own()))
                    .toList());
            place.set(places.stream().filter(each -> each.id().equals(found.own())).findFirst());
            fields.keep();
        });
    }

    boolean mayEdit() {
        return office.may("stock-places.edit");
    }

    void save(Runnable then) {
        fields.forgive();
        if (place.get().isEmpty()) {
            fields.refuse(place, "office.place-needed");
            return;
        }
        var command = new ChoosePlace(Ids.next(), office.register(), place.get().get().id());
        office.save(busy, fields, command, _ -> {
            fields.keep();
            then.run();
        });
    }
}
