package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.ArrangeQuickKeys;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.GoodsByWords;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.catalog.QuickKeysOf;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kit.Work;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// The quick keys that a category shows on the till.
final class QuickKeysModel {

    private static final int HITS = 8;

    final Fields fields = new Fields();
    final StringProperty search = fields.text("search");
    final ObservableList<Sellable> keys = FXCollections.observableArrayList();
    final ObservableList<Sellable> hits = FXCollections.observableArrayList();
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final Office office;
    private final Work searches;
    private Optional<Category> shown = Optional.empty();
    private List<UUID> seen = List.of();

    @Inject
    QuickKeysModel(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
        searches = office.work().inOrder();
        search.subscribe((_, text) -> lookUp(text.strip()));
    }

    void open(Category category) {
        shown = Optional.of(category);
        office.work().run(() -> asks.ask(new QuickKeysOf(category.id())), found -> {
            seen = found.stream().map(Sellable::product).toList();
            keys.setAll(found);
        });
    }

    String colour() {
        return shown.map(Category::colour).orElse("");
    }

    /// Puts a product on the next free place of the category's page.
    void place(Sellable product) {
        fields.forgive();
        shown.ifPresent(category -> {
            var command = new PlaceQuickKey(Ids.next(), category.id(), product.product(), keys.size());
            office.submit(busy, command, outcome -> {
                switch (outcome) {
                    case Done(_, _) -> {
                        search.set("");
                        open(category);
                    }
                    case Refused(var why) -> fields.refuse(why);
                }
            });
        });
    }

    /// The others keep their order.
    ///
    /// @param step so many places, negative towards the front of the page
    void move(Sellable product, int step) {
        var order = new ArrayList<>(keys);
        int from = order.indexOf(product);
        int to = from + step;
        if (from >= 0 && step != 0 && 0 <= to && to < order.size()) {
            order.add(to, order.remove(from));
            arrange(order);
        }
    }

    /// Takes a product off the category's page; the product itself stays.
    void takeOff(Sellable product) {
        arrange(keys.stream().filter(other -> !other.equals(product)).toList());
    }

    private void arrange(List<Sellable> order) {
        shown.ifPresent(category -> {
            var products = order.stream().map(Sellable::product).toList();
            office.submit(busy, new ArrangeQuickKeys(Ids.next(), category.id(), products, Optional.of(seen)), outcome -> {
                switch (outcome) {
                    case Done(_, _) -> open(category);
                    case Refused(var why) -> fields.refuse(why);
                }
            });
        });
    }

    private void lookUp(String wanted) {
        if (wanted.length() < 2) {
            hits.clear();
            return;
        }
        searches.run(() -> asks.ask(new GoodsByWords(wanted, HITS)), found -> {
            if (search.get().strip().equals(wanted)) {
                hits.setAll(found);
            }
        });
    }

    boolean mayEdit() {
        return office.may("catalog.edit");
    }
}
