package org.threeplug.administration.settings;

import com.google.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.settings.SaveSettings;
import org.threeplug.settings.StoreSettings;
import org.threeplug.settings.StoreSettings.TaxRounding;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.UsualTax;

/// What the owner chose at set-up and may change: the business, the receipt, rounding, and the difference limit. Currency
/// and time zone stay as they are, because all that is in the books depends on them.
public final class StoreForm {

    final Fields fields = new Fields();
    final StringProperty businessName = fields.text("businessName");
    final StringProperty taxNumber = fields.text("taxNumber");
    final StringProperty address = fields.text("address");
    final ObjectProperty<Optional<Locale>> language = fields.value("language", Optional.empty());
    final ObjectProperty<Optional<TaxRounding>> taxRounding = fields.value("taxRounding", Optional.empty());
    final ObjectProperty<Optional<Money>> cashRounding = fields.value("cashRounding", Optional.empty());
    final ObjectProperty<Optional<Money>> differenceLimit = fields.value("differenceLimit", Optional.empty());
    final ObjectProperty<Optional<TaxClass>> usualTax = fields.value("usualTax", Optional.empty());
    final ObservableList<TaxClass> taxes = FXCollections.observableArrayList();

    /// Whether the store comes from a program that never asked for its usual tax.
    final BooleanProperty usualTaxUnchosen = new SimpleBooleanProperty();
    final BooleanProperty cardKeyConfirms = fields.check("cardKeyConfirms", false);
    final BooleanProperty mergeScans = fields.check("mergeScans", true);
    final StringProperty receiptHeader = fields.text("receiptHeader");
    final StringProperty receiptFooter = fields.text("receiptFooter");
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Office office;
    private final Asks asks;
    private Optional<StoreSettings> seen = Optional.empty();

    @Inject
    public StoreForm(Office office, Asks asks) {
        this.office = office;
        this.asks = asks;
    }

    void open() {
        fill(office.store());
        office.work().run(() -> asks.ask(new CatalogChoices()).taxClasses(), read -> {
            taxes.setAll(read);
            fillTax(office.store());
        });
    }

    private void fill(StoreSettings store) {
        seen = Optional.of(store);
        businessName.set(store.businessName());
        taxNumber.set(store.taxNumber());
        address.set(store.address());
        language.set(Optional.of(Locale.of(store.language().getLanguage())));
        taxRounding.set(Optional.of(store.taxRounding()));
        cashRounding.set(Optional.of(store.cashRounding()));
        differenceLimit.set(Optional.of(store.differenceLimit()));
        fillTax(store);
        cardKeyConfirms.set(store.cardKeyConfirms());
        mergeScans.set(store.mergeScans());
        receiptHeader.set(store.receiptHeader());
        receiptFooter.set(store.receiptFooter());
        fields.keep();
    }

    private void fillTax(StoreSettings store) {
        boolean changed = fields.changed().get();
        usualTaxUnchosen.set(store.usualTax().isEmpty());
        usualTax.set(UsualTax.among(taxes, store.usualTax()));
        if (!changed) {
            fields.keep();
        }
    }

    void save(Consumer<StoreSettings> then) {
        fields.forgive();
        if (businessName.get().isBlank()) {
            fields.refuse(businessName, "office.name-needed");
        }
        amount(cashRounding);
        amount(differenceLimit);
        if (!fields.isSound()) {
            return;
        }
        office.save(busy, fields, new SaveSettings(Ids.next(), typed(seen.orElseGet(office::store)), seen), saved -> {
            fill(saved);
            then.accept(saved);
        });
    }

    private <P extends Property<Optional<Money>>> void amount(P field) {
        if (field.getValue().isEmpty()) {
            fields.refuse(field, "office.amount-needed");
        } else if (field.getValue().get().isNegative()) {
            fields.refuse(field, "office.amount-not-negative");
        }
    }

    private StoreSettings typed(StoreSettings old) {
        return new StoreSettings(
                businessName.get().strip(),
                taxNumber.get().strip(),
                address.get().strip(),
                old.currency(),
                old.zone(),
                language.get().orElse(old.language()),
                taxRounding.get().orElse(old.taxRounding()),
                cashRounding.get().orElse(old.cashRounding()),
                differenceLimit.get().orElse(old.differenceLimit()),
                receiptHeader.get().strip(),
                receiptFooter.get().strip(),
                old.demo(),
                cardKeyConfirms.get(),
                usualTax.get().map(TaxClass::key).orElse(old.usualTax()),
                mergeScans.get());
    }

    boolean mayEdit() {
        return office.may("settings.edit");
    }

    Office office() {
        return office;
    }
}
