package org.threeplug.operations.sales;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Sellable;

/// Goods one touch away, by category; for what bears no barcode.
public final class QuickKeys {

    private static final UUID NONE = new UUID(0, 0);

    private final Desk desk;
    private final Catalog catalog;
    private final ObservableList<Category> categories = FXCollections.observableArrayList();
    private final ObservableList<Sellable> goods = FXCollections.observableArrayList();

    /// Kept: whoever listens to one of these is known to it alone, and it hears the list only as long as it is there.
    private final ObservableList<Category> readableCategories = FXCollections.unmodifiableObservableList(categories);

    private final ObservableList<Sellable> readableGoods = FXCollections.unmodifiableObservableList(goods);
    private final ReadOnlyObjectWrapper<UUID> chosen = new ReadOnlyObjectWrapper<>(NONE);
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    QuickKeys(Desk desk, Catalog catalog) {
        this.desk = desk;
        this.catalog = catalog;
    }

    public ObservableList<Category> categories() {
        return readableCategories;
    }

    public ObservableList<Sellable> goods() {
        return readableGoods;
    }

    public ReadOnlyObjectProperty<UUID> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether the tiles are unfolded.
    public BooleanProperty openProperty() {
        return open;
    }

    void show(List<Category> all) {
        categories.setAll(all.stream().filter(Category::onTill).toList());
        categories.stream().findFirst().ifPresent(first -> choose(first.id()));
    }

    /// What changed is shown in place; who was at a category stays there while it is on the till.
    void refresh(List<Category> all) {
        var shown = all.stream().filter(Category::onTill).toList();
        if (!categories.equals(shown)) {
            categories.setAll(shown);
        }
        shown.stream()
                .map(Category::id)
                .filter(chosen.get()::equals)
                .findFirst()
                .or(() -> shown.stream().map(Category::id).findFirst())
                .ifPresentOrElse(this::choose, goods::clear);
    }

    public void choose(UUID category) {
        chosen.set(category);
        desk.look(() -> catalog.quickKeys(category), found -> {
            if (category.equals(chosen.get()) && !goods.equals(found)) {
                goods.setAll(found);
            }
        });
    }
}
