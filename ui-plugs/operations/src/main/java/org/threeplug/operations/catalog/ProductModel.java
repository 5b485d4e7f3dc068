package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Product;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Rows;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Stock;

/// One product as it stands in the books: its facts, what is on hand, and every movement with the document behind it.
public final class ProductModel {

    /// @param category its name, or empty
    /// @param tax its name and rate as text
    record Facts(Product product, String category, String tax, Balance onHand) {}

    final ObjectProperty<Optional<Facts>> facts = new SimpleObjectProperty<>(Optional.empty());
    final ListModel<Stock.HistoryRow> movements;

    private final Catalog catalog;
    private final Stock stock;
    private final Office office;

    @Inject
    public ProductModel(Catalog catalog, Stock stock, Office office) {
        this.catalog = catalog;
        this.stock = stock;
        this.office = office;
        movements = new ListModel<>(Rows.of((_, from, atMost) -> movements(from, atMost)), office.work());
    }

    void open(UUID id) {
        var location = office.location();
        office.work().run(() -> read(id, location), read -> {
            facts.set(read);
            movements.refresh();
        });
    }

    void refresh() {
        facts.get().ifPresent(shown -> open(shown.product().id()));
    }

    boolean mayEdit() {
        return office.may("catalog.edit");
    }

    boolean mayAdjust() {
        return office.may("stock.adjust");
    }

    private Optional<Facts> read(UUID id, UUID location) {
        return catalog.product(id)
                .map(product -> new Facts(product, category(product), tax(product), stock.onHand(id, location)));
    }

    private String category(Product product) {
        return catalog.categories().stream()
                .filter(known -> product.category().equals(Optional.of(known.id())))
                .map(known -> known.name())
                .findFirst()
                .orElse("");
    }

    private String tax(Product product) {
        return catalog.taxClasses().stream()
                .filter(known -> known.key().equals(product.taxKey()))
                .map(known -> "%s (%s)".formatted(known.name(), known.rate()))
                .findFirst()
                .orElse(product.taxKey());
    }

    private List<Stock.HistoryRow> movements(long from, int atMost) {
        return facts.get()
                .map(shown -> stock.history(shown.product().id(), from, atMost))
                .orElse(List.of());
    }
}
