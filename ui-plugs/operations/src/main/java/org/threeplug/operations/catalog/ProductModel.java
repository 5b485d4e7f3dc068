package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.PictureOf;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.extras.ProductExtras;
import org.threeplug.catalog.variants.FamilyOf;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.Subject;
import org.threeplug.journal.WhatWasDone;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.kit.control.Thumbnail;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;
import org.threeplug.office.records.ExtraParts;
import org.threeplug.stock.Balance;
import org.threeplug.stock.ProductFacts;
import org.threeplug.stock.Stock;
import org.threeplug.stock.StockMovements;
import org.threeplug.stock.StockPlace;

/// One product as it stands in the books: its facts, what is on hand, and every movement with the document behind it.
public final class ProductModel {

    /// How many of its changes are shown.
    private static final int SHOWN = 100;

    /// @param category its name, or empty
    /// @param tax its name and rate as text
    /// @param picture what it looks like, as far as anybody has shown it
    record Facts(
            Product product,
            String category,
            String tax,
            Balance onHand,
            List<Stock.AtPlace> places,
            Optional<Image> picture,
            List<ExtraParts.Told> extras,
            Optional<FamilyOf.Shown> family) {

        /// What people call the place of a movement; empty where there is one place alone.
        String place(UUID location) {
            return places.size() < 2
                    ? ""
                    : places.stream()
                            .map(Stock.AtPlace::place)
                            .filter(place -> place.id().equals(location))
                            .map(StockPlace::name)
                            .findFirst()
                            .orElse("");
        }


        /// The product's own unit and the further ones, each with its price and barcodes.
        List<Pack> packs() {
            var own = new Pack(product.unit(), Quantity.ONE, product.price(), barcodes(""));
            var further = product.units().stream()
                    .map(unit -> new Pack(
                            unit.name(), unit.factor(), unit.price().orElse(product.price().ofPack(unit.factor())), barcodes(unit.name())));
            return Stream.concat(Stream.of(own), further).toList();
        }

        private List<String> barcodes(String unit) {
            return product.barcodes().stream()
                    .filter(barcode -> barcode.unit().equals(unit))
                    .map(Product.Barcode::code)
                    .toList();
        }
    }

    record Pack(String name, Quantity factor, UnitPrice price, List<String> barcodes) {}

    final ObjectProperty<Optional<Facts>> facts = new SimpleObjectProperty<>(Optional.empty());
    final ListModel<Stock.HistoryRow> movements;

    private final Asks asks;
    private final Office office;
    private final ExtraParts extraParts;

    @Inject
    public ProductModel(Asks asks, Office office, ExtraParts extraParts) {
        this.extraParts = extraParts;
        this.asks = asks;
        this.office = office;
        movements = new ListModel<>(Rows.paged((_, portion) -> movements(portion)), office.work());
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
        return asks.ask(new ProductFacts(id, location))
                .map(known -> new Facts(
                        known.product(),
                        known.category().map(Category::name).orElse(""),
                        known.tax()
                                .map(tax -> "%s (%s)".formatted(tax.name(), tax.rate()))
                                .orElse(known.product().taxKey()),
                        known.onHand(),
                        known.places(),
                        asks.ask(new PictureOf(id))
                                .flatMap(ProductPicture::unpacked)
                                .flatMap(jpeg -> Thumbnail.of(jpeg, DetailPattern.PICTURE)),
                        extraParts.told(asks.ask(new ProductExtras(Optional.of(id)))),
                        asks.ask(new FamilyOf(id))));
    }

    private Page<Stock.HistoryRow> movements(Portion portion) {
        return facts.get()
                .map(shown -> asks.ask(new StockMovements(shown.product().id(), portion)))
                .orElseGet(() -> Page.last(List.of()));
    }

    /// The records that changed this product, newest first.
    void history(Consumer<List<JournalEntry>> then) {
        facts.get().ifPresent(shown -> {
            var subject = Subject.product(shown.product().id());
            boolean may = office.may("journal.view");
            office.work()
                    .run(
                            () -> may
                                    ? asks.ask(new WhatWasDone(subject, Set.of(), SHOWN))
                                    : List.<JournalEntry>of(),
                            then);
        });
    }

    /// The columns a record changed, without those that change with every save.
    static List<String> changed(JournalEntry entry) {
        return entry.changes().stream()
                .flatMap(change -> change.values().stream())
                .filter(value -> !value.before().equals(value.after()))
                .map(JournalEntry.Value::column)
                .filter(column -> !column.equalsIgnoreCase("edition"))
                .distinct()
                .map(column -> column.toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }
}
