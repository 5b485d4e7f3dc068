package org.threeplug.administration.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.settings.StoreSettings.TaxRounding;
import org.threeplug.tax.TaxClass;

/// The settings of the store, with the ways to clock and printer.
final class SettingsPage implements Page {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ro"), Locale.of("ar"));

    /// Where this page leads.
    ///
    /// @param groups what is declared
    record Ways(Runnable clock, Runnable printer, List<Group> groups) {}

    /// The way to declared settings.
    record Group(String key, String title, Runnable open) {}

    private final StoreForm model;
    private final Surface surface;
    private final Form form;
    private final Parent view;

    SettingsPage(StoreForm model, Surface surface, Ways ways) {
        this.model = model;
        this.surface = surface;
        model.open();
        var currency = model.office().currency();
        form = new Form(surface.text("settings"), surface.texts())
                .section(surface.text("settings.business"))
                .text("businessName", surface.text("settings.name"), "", model.businessName)
                .text("taxNumber", surface.text("settings.tax-number"), "", model.taxNumber)
                .area("address", surface.text("settings.address"), "", model.address)
                .choice("language", surface.text("settings.language"), surface.text("settings.language.help"),
                        LANGUAGES, language -> language.getDisplayLanguage(language), model.language)
                .section(surface.text("settings.receipt"))
                .area("receiptHeader", surface.text("settings.header"), surface.text("settings.header.help"),
                        model.receiptHeader)
                .area("receiptFooter", surface.text("settings.footer"), surface.text("settings.footer.help"),
                        model.receiptFooter)
                .section(surface.text("settings.money"))
                .choice("usualTax", surface.text("settings.usual-tax"), surface.text("settings.usual-tax.help"),
                        model.taxes, TaxClass::name, model.usualTax)
                .choice("taxRounding", surface.text("settings.tax-rounding"), surface.text("settings.tax-rounding.help"),
                        List.of(TaxRounding.values()), rounding -> surface.word("rounding", rounding.name()), model.taxRounding)
                .money("cashRounding", surface.text("settings.cash-rounding", currency.getCurrencyCode()),
                        surface.text("settings.cash-rounding.help"), currency, model.cashRounding)
                .money("differenceLimit", surface.text("settings.difference-limit", currency.getCurrencyCode()),
                        surface.text("settings.difference-limit.help"), currency, model.differenceLimit)
                .check("cardKeyConfirms", surface.text("settings.card-key"), surface.text("settings.card-key.help"),
                        model.cardKeyConfirms)
                .check("mergeScans", surface.text("settings.merge-scans"), surface.text("settings.merge-scans.help"),
                        model.mergeScans);
        if (model.mayEdit()) {
            form.onSave(surface.text("settings.save"), this::save);
        }
        form.setDisable(!model.mayEdit());
        Forms.follow(form, model.fields);
        var unchosen = new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("settings.usual-tax.unchosen")));
        unchosen.visibleProperty().bind(model.usualTaxUnchosen);
        unchosen.managedProperty().bind(model.usualTaxUnchosen);
        var leading = new ArrayList<Node>();
        ways.groups().forEach(group -> leading.add(
                Parts.named("settings." + group.key(), ActionButton.secondary(group.title(), group.open()))));
        leading.add(Parts.named(
                "settings.clock", ActionButton.secondary(surface.text("clock"), ways.clock()).icon(Icon.CLOCK)));
        leading.add(Parts.named(
                "settings.printer", ActionButton.secondary(surface.text("printer"), ways.printer()).icon(Icon.PRINT)));
        view = Forms.scrolled(
                surface.text("settings"),
                unchosen,
                Parts.row(leading.toArray(Node[]::new)),
                form);
    }

    /// Goes to one field and brings it into view.
    void focus(String field) {
        view.applyCss();
        view.layout();
        Optional.ofNullable(form.lookup("#" + field)).ifPresent(input -> {
            Forms.intoView(input);
            input.requestFocus();
        });
    }

    private void save() {
        model.save(_ -> surface.done("settings.saved"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return model.mayEdit()
                ? KeyMap.of().on("Shortcut+S", surface.text("settings.save"), this::save)
                : KeyMap.NONE;
    }

    @Override
    public void abandon() {
        model.fields.undo();
    }

    @Override
    public Optional<String> unsaved() {
        return surface.unsaved(model.fields, surface.text("settings"));
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#businessName"));
    }
}
