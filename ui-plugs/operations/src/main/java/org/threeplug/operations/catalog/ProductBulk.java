package org.threeplug.operations.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ChangeProducts.Change;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.kit.pattern.Form;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.office.Surface;
import org.threeplug.tax.TaxClass;

/// What can be done with several products at once: another category, another tax class, on and off sale.
record ProductBulk(ProductListModel model, Surface surface) {

    /// @param asked asks before so many products leave the till
    void offer(ListPattern<ProductRow> list, BiConsumer<Integer, Runnable> asked) {
        list.bulk(surface.text("products.category"), Icon.CATEGORY, this::category)
                .bulk(surface.text("products.tax"), Icon.TAX, this::tax)
                .bulk(surface.text("bulk.switch-off"), Icon.BLOCK, rows -> asked.accept(rows.size(), () -> sold(rows, false)))
                .bulk(surface.text("bulk.switch-on"), Icon.CHECK, rows -> sold(rows, true));
    }

    private void sold(List<ProductRow> rows, boolean active) {
        model.change(rows, new Change.Sold(active), active ? "products.switched-on" : "products.switched-off");
    }

    private void category(List<ProductRow> rows) {
        choose(
                "products.category",
                rows,
                model.categories,
                Category::name,
                chosen -> new Change.Category(chosen.map(Category::id)));
    }

    private void tax(List<ProductRow> rows) {
        choose(
                "products.tax",
                rows,
                model.taxes,
                tax -> "%s (%s)".formatted(tax.name(), surface.formats().percent(tax.rate())),
                chosen -> new Change.Tax(chosen.map(TaxClass::key).orElse("")));
    }

    private <T> void choose(
            String key,
            List<ProductRow> rows,
            ObservableList<T> choices,
            Function<T, String> words,
            Function<Optional<T>, Change> change) {
        var title = surface.texts().count(key + ".of", rows.size());
        ObjectProperty<Optional<T>> chosen = new SimpleObjectProperty<>(Optional.empty());
        var form = new Form(title, surface.texts())
                .choice("chosen", surface.text(key + ".new"), surface.text(key + ".help"), choices, words, chosen)
                .onSave(surface.text(key), () -> {
                    surface.panels().close();
                    model.change(rows, change.apply(chosen.get()), key + ".done");
                });
        surface.panels().open(new SidePanel(title, surface.texts(), form));
    }
}
