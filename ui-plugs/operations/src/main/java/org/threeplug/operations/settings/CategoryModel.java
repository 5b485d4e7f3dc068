package org.threeplug.operations.settings;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.ArrangeQuickKeys;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.GoodsByWords;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.catalog.QuickKeysOf;
import org.threeplug.catalog.SaveCategory;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kit.Work;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Fields;
import org.threeplug.operations.office.Office;

/// The groups of products, and the quick keys each shows on the till.
public final class CategoryModel {

    private static final int HITS = 8;

    /// The names of the colours a tile may have; the look of each belongs to the kit.
    static final List<String> COLOURS = List.of(
            "", "teal", "blue", "sky", "indigo", "violet", "pink", "red", "orange", "amber", "green", "brown", "grey");

    final ListModel<Category> list;
    final Fields fields = new Fields();
    final StringProperty name = fields.text("name");
    final ObjectProperty<Optional<Category>> parent = fields.value("parent", Optional.empty());
    final StringProperty position = fields.text("position");
    final ObjectProperty<Optional<String>> colour = fields.value("colour", Optional.of(""));
    final BooleanProperty onTill = fields.check("onTill", true);
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// The category as it stands in the books; empty while a new one is made.
    final ObjectProperty<Optional<Category>> stored = new SimpleObjectProperty<>(Optional.empty());

    final Fields keyFields = new Fields();
    final StringProperty search = keyFields.text("search");
    final ObservableList<Sellable> quickKeys = FXCollections.observableArrayList();
    final ObservableList<Sellable> hits = FXCollections.observableArrayList();

    /// Every category that the new one may lie in, whatever the list shows.
    final ObservableList<Category> parents = FXCollections.observableArrayList();

    private final Asks asks;
    private final Office office;
    private final Work searches;
    private Optional<Category> openedIn = Optional.empty();
    private List<UUID> keysSeen = List.of();

    /// As they were last read, for what is drawn of them.
    private volatile List<Category> known = List.of();
    @Inject
    public CategoryModel(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
        list = new ListModel<>(
                RowSource.of(query -> categories().stream()
                        .filter(category -> category.name()
                                .toLowerCase(Locale.ROOT)
                                .contains(query.search().toLowerCase(Locale.ROOT)))
                        .toList()),
                office.work());
        searches = office.work().inOrder();
        search.subscribe((_, text) -> lookUp(text.strip()));
        fields.blame(parent, "catalog.category-in-itself", "catalog.category-unknown");
    }

    private List<Category> categories() {
        known = asks.ask(new CatalogChoices()).categories();
        return known;
    }
    void create() {
        stored.set(Optional.empty());
        name.set("");
        openedIn = Optional.empty();
        parent.set(Optional.empty());
        position.set(String.valueOf(list.rows().size() + 1));
        office.work().run(this::categories, all -> {
            parents.setAll(all);
            if (!fields.changed().get()) {
                position.set(String.valueOf(all.size() + 1));
                fields.keep();
            }
        });
        colour.set(Optional.of(""));
        onTill.set(true);
        quickKeys.clear();
        fields.keep();
    }

    void open(Category category) {
        stored.set(Optional.of(category));
        name.set(category.name());
        openedIn = Optional.empty();
        parent.set(Optional.empty());
        position.set(String.valueOf(category.position()));
        colour.set(Optional.of(category.colour()));
        onTill.set(category.onTill());
        fields.keep();
        readKeys(category);
        office.work().run(this::categories, all -> opened(category, all));
    }

    /// Where the category lies is known once all of them are read; until then, and as long as nobody chooses another place,
    /// it stays where it is.
    private void opened(Category category, List<Category> all) {
        if (!stored.get().equals(Optional.of(category))) {
            return;
        }
        parents.setAll(all.stream().filter(other -> !other.id().equals(category.id())).toList());
        if (parent.get().isEmpty()) {
            openedIn = category.parent()
                    .flatMap(id -> all.stream().filter(other -> other.id().equals(id)).findFirst());
            fields.keepOnly(parent, openedIn);
        }
    }

    private Optional<UUID> chosenParent() {
        return parent.get().equals(openedIn)
                ? stored.get().flatMap(Category::parent)
                : parent.get().map(Category::id);
    }

    /// The name of the category above; also asked for away from the screen.
    String parentName(Category category) {
        return category.parent()
                .flatMap(id -> known.stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst())
                .map(Category::name)
                .orElse("");
    }

    private void readKeys(Category category) {
        office.work().run(() -> asks.ask(new QuickKeysOf(category.id())), found -> {
            keysSeen = found.stream().map(Sellable::product).toList();
            quickKeys.setAll(found);
        });
    }

    void save(Consumer<Category> then) {
        fields.forgive();
        if (name.get().isBlank()) {
            fields.refuse(name, "office.name-needed");
        }
        if (!position.get().strip().matches("\\d{1,6}")) {
            fields.refuse(position, "office.position-unreadable");
        }
        if (!fields.isSound()) {
            return;
        }
        var category = new Category(
                stored.get().map(Category::id).orElseGet(Ids::next),
                chosenParent(),
                name.get().strip(),
                Integer.parseInt(position.get().strip()),
                colour.get().orElse(""),
                onTill.get());
        office.save(busy, fields, new SaveCategory(Ids.next(), category, stored.get()), saved -> {
            open(saved);
            list.refresh();
            then.accept(saved);
        });
    }

    /// Puts a product on the next free place of the category's page.
    void place(Sellable product) {
        keyFields.forgive();
        stored.get().ifPresent(category -> {
            var command = new PlaceQuickKey(Ids.next(), category.id(), product.product(), quickKeys.size());
            office.submit(busy, command, outcome -> {
                switch (outcome) {
                    case Done(_, _) -> {
                        search.set("");
                        readKeys(category);
                    }
                    case Refused(var why) -> keyFields.refuse(why);
                }
            });
        });
    }

    /// The others keep their order.
    ///
    /// @param step so many places, negative towards the front of the page
    void move(Sellable product, int step) {
        var order = new ArrayList<>(quickKeys);
        int from = order.indexOf(product);
        int to = from + step;
        if (from >= 0 && step != 0 && 0 <= to && to < order.size()) {
            order.add(to, order.remove(from));
            arrange(order);
        }
    }

    /// Takes a product off the category's page; the product itself stays.
    void takeOff(Sellable product) {
        arrange(quickKeys.stream().filter(other -> !other.equals(product)).toList());
    }

    private void arrange(List<Sellable> order) {
        stored.get().ifPresent(category -> {
            var products = order.stream().map(Sellable::product).toList();
            office.submit(busy, new ArrangeQuickKeys(Ids.next(), category.id(), products, Optional.of(keysSeen)), outcome -> {
                switch (outcome) {
                    case Done(_, _) -> readKeys(category);
                    case Refused(var why) -> keyFields.refuse(why);
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
