package org.threeplug.operations.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.image.Image;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Sellable;
import org.threeplug.kit.control.QuickTile;
import org.threeplug.kit.control.Thumbnail;

/// Goods one touch away, by category; for what bears no barcode.
public final class QuickKeys {

    private static final UUID NONE = new UUID(0, 0);

    /// So many keys of a category show their pictures: what a till keeps unpacked is bounded.
    private static final int MOST_PICTURES = 100;

    private final Desk desk;
    private final Lane beside;
    private final Catalog catalog;
    private final ObservableList<Category> categories = FXCollections.observableArrayList();
    private final ObservableList<Sellable> goods = FXCollections.observableArrayList();

    /// Kept: whoever listens to one of these is known to it alone, and it hears the list only as long as it is there.
    private final ObservableList<Category> readableCategories = FXCollections.unmodifiableObservableList(categories);

    private final ObservableList<Sellable> readableGoods = FXCollections.unmodifiableObservableList(goods);
    private final ObservableMap<UUID, Image> pictures = FXCollections.observableHashMap();
    private final ObservableMap<UUID, Image> readablePictures = FXCollections.unmodifiableObservableMap(pictures);
    private final ReadOnlyObjectWrapper<Set<UUID>> pictured = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<UUID> chosen = new ReadOnlyObjectWrapper<>(NONE);
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /// @param beside what is looked up there keeps no scan waiting
    QuickKeys(Desk desk, Lane beside, Catalog catalog) {
        this.desk = desk;
        this.beside = beside;
        this.catalog = catalog;
    }

    public ObservableList<Category> categories() {
        return readableCategories;
    }

    public ObservableList<Sellable> goods() {
        return readableGoods;
    }

    /// Which of the goods have a picture, that is there or will come.
    public ReadOnlyObjectProperty<Set<UUID>> picturedProperty() {
        return pictured.getReadOnlyProperty();
    }

    /// What the goods shown look like, as far as it is unpacked.
    public ObservableMap<UUID, Image> pictures() {
        return readablePictures;
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
        desk.look(() -> page(category), found -> {
            if (category.equals(chosen.get())) {
                show(found);
            }
        });
    }

    private record Shown(List<Sellable> goods, Set<UUID> pictured) {}

    private Shown page(UUID category) {
        var found = catalog.quickKeys(category);
        var first = found.stream().map(Sellable::product).distinct().limit(MOST_PICTURES).toList();
        return new Shown(found, catalog.pictured(first));
    }

    private void show(Shown found) {
        if (!goods.equals(found.goods()) || !pictured.get().equals(found.pictured())) {
            pictures.clear();
            pictured.set(found.pictured());
            goods.setAll(found.goods());
        }
        if (!found.pictured().isEmpty()) {
            beside.run(() -> unpacked(found.pictured()), images -> show(found, images), _ -> pictures.clear());
        }
    }

    private Map<UUID, Image> unpacked(Set<UUID> products) {
        var images = new HashMap<UUID, Image>();
        catalog.pictures(List.copyOf(products))
                .forEach((product, picture) -> picture.unpacked()
                        .flatMap(jpeg -> Thumbnail.of(jpeg, QuickTile.PICTURE))
                        .ifPresent(image -> images.put(product, image)));
        return images;
    }

    private void show(Shown asked, Map<UUID, Image> images) {
        if (pictured.get().equals(asked.pictured())) {
            pictures.keySet().retainAll(images.keySet());
            pictures.putAll(images);
        }
    }
}
