package org.threeplug.operations.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Offers;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.tax.TaxClass;

/// The form of a product, with its further units and its barcodes.
final class ProductFormPage implements Page {

    private final StackPane view = new StackPane();
    private Optional<Form> entries = Optional.empty();
    private final VBox units = lines();
    private final VBox barcodes = lines();
    private final ProductForm form;
    private final Surface surface;
    private final Pages pages;

    ProductFormPage(ProductForm form, Surface surface, Pages pages) {
        this.form = form;
        this.surface = surface;
        this.pages = pages;
        form.packaging.units.subscribe(this::showUnits);
        form.packaging.barcodes.subscribe(this::showBarcodes);
        showUnits();
        showBarcodes();
        form.ready.subscribe(ready -> {
            if (ready) {
                view.getChildren().setAll(made());
                Pages.focus(view, this::firstFocus);
            }
        });
    }

    /// Brands and units of the shop's directories; any other may be typed.
    private void offer(Form fields) {
        Offers.over(input(fields, "brand"), Function.identity(), form.known::brands, form.brand::set);
        Offers.over(input(fields, "unit"), KnownWords.Unit::words, form.known::units, unit -> {
            form.unit.set(unit.code());
            form.decimals.set(unit.decimals().plain());
        });
    }

    private static TextInputControl input(Form fields, String name) {
        return (TextInputControl) fields.lookup("#" + name);
    }

    private Parent made() {
        var texts = surface.texts();
        var fields = new Form(title(), texts)
                .section(surface.text("product.section.what"))
                .code("code", surface.text("product.code"), surface.text("product.code.help"), form.code)
                .text("name", surface.text("product.name"), surface.text("product.name.help"), form.name)
                .text("brand", surface.text("product.brand"), "", form.brand)
                .choice("category", surface.text("product.category"), "",
                        form.categories, Category::name, form.category)
                .check("active", surface.text("product.active.check"), surface.text("product.active.help"), form.active)
                .custom("picture", surface.text("product.picture"), surface.text("product.picture.help"),
                        new PicturePart(form, surface).control(view), form.picture);
        fields.getChildren().addAll(section("barcodes", barcodes, "barcode.add", form::addBarcode));
        fields
                .section(surface.text("product.section.price"))
                .figures("price", surface.text("product.price"), surface.text("product.price.help"), form.price)
                .check("priceIncludesTax", surface.text("product.tax-included"), "", form.priceIncludesTax)
                .choice("taxKey", surface.text("product.tax"), "",
                        form.taxClasses, this::words, form.tax)
                .check("openPrice", surface.text("product.open-price"), surface.text("product.open-price.help"),
                        form.openPrice)
                .section(surface.text("product.section.stock"))
                .text("unit", surface.text("product.unit"), surface.text("product.unit.help"), form.unit)
                .figures("quantityDecimals", surface.text("product.decimals"), surface.text("product.decimals.help"),
                        form.decimals)
                .check("stocked", surface.text("product.stocked"), surface.text("product.stocked.help"), form.stocked);
        offer(fields);
        fields.getChildren().addAll(section("units", units, "unit.add", form::addUnit));
        form.extras.ifPresent(extras -> extras.addTo(fields));
        fields.onSave(surface.text(form.isNew() ? "product.create" : "product.save"), this::save);
        Forms.follow(fields, form.fields);
        entries = Optional.of(fields);
        return Forms.scrolled(title(), fields);
    }

    /// The rate is said where the name does not say it.
    private String words(TaxClass tax) {
        var rate = surface.formats().percent(tax.rate());
        return tax.name().replaceAll("\\s", "").contains(rate.replaceAll("\\s", ""))
                ? tax.name()
                : tax.name() + " (" + rate + ")";
    }

    private List<Node> section(String key, VBox lines, String add, Runnable run) {
        var heading = new Label(surface.text(key));
        heading.getStyleClass().add("form-section");
        return List.of(heading, lines, new HBox(ActionButton.quiet(surface.text(add), run).icon(Icon.ADD)));
    }

    private static VBox lines() {
        var lines = new VBox();
        lines.getStyleClass().add("gap-8");
        return lines;
    }

    private void showUnits() {
        units.getChildren().setAll(form.packaging.units.stream().map(this::line).toList());
    }

    private Node line(UnitRow row) {
        var name = Forms.cell(surface.text("unit.name"), row.name());
        var factor = Forms.figures(surface.text("unit.factor"), row.factor());
        var price = Forms.figures(surface.text("unit.price"), row.price());
        return line(
                List.of(name, factor, price),
                remove("unit.remove", () -> form.packaging.units.remove(row)),
                Forms.errors(row.fields(), surface.texts()));
    }

    private void showBarcodes() {
        barcodes.getChildren().setAll(form.packaging.barcodes.stream().map(this::line).toList());
    }

    private Node line(BarcodeRow row) {
        var code = Forms.code(surface.text("barcode.code"), row.code());
        if (form.packaging.barcodes.indexOf(row) == 0) {
            code.setId("barcode");
        }
        var unit = Forms.cell(surface.text("barcode.unit"), row.unit());
        return line(
                List.of(code, unit),
                remove("barcode.remove", () -> form.packaging.barcodes.remove(row)),
                Forms.errors(row.fields(), surface.texts()));
    }

    private ActionButton remove(String key, Runnable run) {
        return ActionButton.iconOnly(Icon.REMOVE, surface.text(key), run);
    }

    private static Node line(List<? extends Control> inputs, ActionButton remove, Node errors) {
        var all = new ArrayList<Node>();
        inputs.forEach(input -> all.add(Parts.wide(Parts.labelled(input))));
        all.add(remove);
        var row = new HBox(all.toArray(Node[]::new));
        row.getStyleClass().addAll("gap-8", "row-low");
        var line = new VBox(row, errors);
        line.getStyleClass().addAll("gap-4", "form-field");
        return line;
    }

    private String title() {
        return form.isNew() ? surface.text("product.new") : surface.text("product.edit", name());
    }

    /// As it is called in the books.
    private String name() {
        return form.product.get().map(Product::name).orElse(surface.text("product.new"));
    }

    private void save() {
        form.save(saved -> {
            surface.done("product.saved", saved.name());
            pages.close();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return form.product.map(product ->
                product.map(known -> surface.text("product.edit", known.name())).orElse(surface.text("product.new")));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of()
                .on("Shortcut+S", surface.text("office.save"), this::save)
                .on("F5", surface.text("office.reload"), form::reload);
    }

    @Override
    public Optional<String> unsaved() {
        return form.fields.changed().get()
                ? Optional.of(surface.texts()
                        .count("office.unsaved", form.fields.changes().size(), name()))
                : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        // What is scanned on opening a new product is its barcode, and never its number.
        var first = form.isNew() ? "#barcode" : "#code";
        return entries.flatMap(fields -> Optional.ofNullable(fields.lookup(first)));
    }
}
