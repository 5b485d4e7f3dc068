package org.threeplug.operations.settings;

import com.google.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.SaveTaxClass;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Fields;
import org.threeplug.operations.office.Office;
import org.threeplug.tax.TaxClass;

/// The kinds of taxation. Posted documents keep the rate they were posted with.
public final class TaxModel {

    final ListModel<TaxClass> list;
    final Fields fields = new Fields();
    final StringProperty key = fields.text("key");
    final StringProperty name = fields.text("name");
    final ObjectProperty<Optional<Percent>> rate = fields.value("rate", Optional.empty());
    final StringProperty letter = fields.text("letter");
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty fresh = new SimpleBooleanProperty(true);

    private Optional<TaxClass> seen = Optional.empty();
    private final Office office;

    @Inject
    public TaxModel(Asks asks, Office office) {
        this.office = office;
        list = new ListModel<>(
                RowSource.of(query -> asks.ask(new CatalogChoices()).taxClasses().stream()
                        .filter(tax -> tax.name()
                                .toLowerCase(Locale.ROOT)
                                .contains(query.search().toLowerCase(Locale.ROOT)))
                        .toList()),
                office.work());
        fields.blame(key, "catalog.tax-key-taken");
        fields.blame(rate, "catalog.tax-negative");
    }

    void create() {
        seen = Optional.empty();
        fresh.set(true);
        key.set("");
        name.set("");
        rate.set(Optional.empty());
        letter.set("");
        fields.keep();
    }

    void open(TaxClass tax) {
        seen = Optional.of(tax);
        fresh.set(false);
        key.set(tax.key());
        name.set(tax.name());
        rate.set(Optional.of(tax.rate()));
        letter.set(tax.letter());
        fields.keep();
    }

    void save(Consumer<TaxClass> then) {
        fields.forgive();
        if (key.get().isBlank()) {
            fields.refuse(key, "office.code-needed");
        } else if (fresh.get() && list.rows().stream().anyMatch(known -> known.key().equals(normalKey()))) {
            fields.refuse(key, "office.code-taken", normalKey());
        }
        if (name.get().isBlank()) {
            fields.refuse(name, "office.name-needed");
        }
        if (rate.get().isEmpty()) {
            fields.refuse(rate, "office.rate-needed");
        }
        if (!fields.isSound()) {
            return;
        }
        var tax = new TaxClass(seen.map(TaxClass::key).orElseGet(this::normalKey), name.get().strip(), rate.get().orElseThrow(), letter.get().strip());
        office.save(busy, fields, new SaveTaxClass(Ids.next(), tax, seen), saved -> {
            open(saved);
            list.refresh();
            then.accept(saved);
        });
    }

    private String normalKey() {
        return key.get().strip().toLowerCase(Locale.ROOT);
    }

    boolean mayEdit() {
        return office.may("catalog.edit");
    }
}
