package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.OneProduct;
import org.threeplug.catalog.PictureOf;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.SetPicture;
import org.threeplug.extras.ProductExtras;
import org.threeplug.extras.SaveExtras;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.kit.control.Thumbnail;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.Asks;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.office.Typed;
import org.threeplug.operations.catalog.PictureFile.Result.Made;
import org.threeplug.office.records.ExtraParts;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.UsualTax;
import org.threeplug.words.Formats;

/// A product being made or changed. What cannot be read is refused beside its field before the gate sees it; everything
/// else is the command's to refuse.
public final class ProductForm {

    final Fields fields = new Fields();
    final StringProperty code = fields.text("code");
    final StringProperty name = fields.text("name");
    final StringProperty brand = fields.text("brand");
    final ObjectProperty<Optional<Category>> category = fields.value("category", Optional.empty());
    final ObjectProperty<Optional<TaxClass>> tax = fields.value("taxKey", Optional.empty());
    final StringProperty price = fields.text("price");
    final BooleanProperty priceIncludesTax = fields.check("priceIncludesTax", true);
    final StringProperty unit = fields.text("unit");
    final StringProperty decimals = fields.text("quantityDecimals");
    final BooleanProperty stocked = fields.check("stocked", true);
    final BooleanProperty openPrice = fields.check("openPrice", false);
    final BooleanProperty active = fields.check("active", true);

    /// What it looks like, as it will be saved.
    final ObjectProperty<Optional<ProductPicture>> picture = fields.value("picture", Optional.empty());

    /// The same unpacked.
    final ObjectProperty<Optional<Image>> shown = new SimpleObjectProperty<>(Optional.empty());

    /// While a file is made a picture of.
    final BooleanProperty reading = new SimpleBooleanProperty();

    /// How often units or barcodes were touched: they have no field of this form that could tell.
    final ObjectProperty<Integer> further = fields.value("further", 0);

    /// What may be chosen from instead of typing it.
    final KnownWords known;

    final Packaging packaging;
    final ObservableList<Category> categories = FXCollections.observableArrayList();
    final ObservableList<TaxClass> taxClasses = FXCollections.observableArrayList();

    /// The product as it stands in the books; empty while a new one is made.
    final ObjectProperty<Optional<Product>> product = new SimpleObjectProperty<>(Optional.empty());

    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Set once the form is filled and its choices are known.
    final BooleanProperty ready = new SimpleBooleanProperty();

    private Optional<ProductPicture> pictureInBooks = Optional.empty();

    /// What is known beyond the product's own fields; there once the form is ready.
    Optional<ExtraParts.Inputs> extras = Optional.empty();

    private final ExtraParts extraParts;
    private final Asks asks;
    private final Office office;
    private final Typed typed;

    @Inject
    public ProductForm(Asks asks, Office office, Formats formats, ExtraParts extraParts) {
        this.extraParts = extraParts;
        this.asks = asks;
        this.office = office;
        typed = new Typed(formats);
        known = new KnownWords(asks, office);
        packaging = new Packaging(typed, () -> further.set(further.get() + 1));
        fields.blame(code, "catalog.code-taken");
        fields.blame(price, "catalog.price-negative");
        fields.blame(tax, "catalog.tax-unknown");
        picture.subscribe(this::show);
    }

    /// Starts a new product.
    void create() {
        open(Optional::empty);
    }

    /// Opens a product as it stands in the books now; what was typed before is gone.
    void open(UUID id) {
        open(() -> asks.ask(new OneProduct(id)).map(product -> new Kept(product, asks.ask(new PictureOf(id)))));
    }

    /// Gives up what was typed for what stands in the books now.
    void reload() {
        product.get().ifPresentOrElse(known -> open(known.id()), this::create);
    }

    private void open(Supplier<Optional<Kept>> reader) {
        office.work().run(() -> read(reader.get()), read -> {
            ready.set(false);
            extras = Optional.of(extraParts.inputs(read.extras(), fields));
            categories.setAll(read.choices().categories());
            taxClasses.setAll(read.choices().taxClasses());
            read.kept().ifPresentOrElse(kept -> fill(kept.product(), kept.picture()), this::fillNew);
            ready.set(true);
        });
    }

    private Read read(Optional<Kept> kept) {
        var id = kept.map(known -> known.product().id());
        return new Read(kept, asks.ask(new CatalogChoices()), asks.ask(new ProductExtras(id)));
    }

    private record Kept(Product product, Optional<ProductPicture> picture) {}

    private record Read(Optional<Kept> kept, CatalogChoices.Choices choices, ProductExtras.Shown extras) {}

    /// Makes a picture of a file; what it cannot be made of is said beside it.
    void choosePicture(Path file) {
        office.run(reading, () -> PictureFile.read(file), result -> {
            fields.refusals().removeIf(refusal -> refusal.field().equals(picture.getName()));
            switch (result) {
                case Made(var made) -> picture.set(Optional.of(made));
                case PictureFile.Result.Refused(var why) ->
                    fields.refuse(picture, why.code(), why.arguments().toArray(String[]::new));
            }
        });
    }

    void removePicture() {
        picture.set(Optional.empty());
    }

    private void show(Optional<ProductPicture> some) {
        office.work().run(
                () -> some.flatMap(ProductPicture::unpacked).flatMap(jpeg -> Thumbnail.of(jpeg, DetailPattern.PICTURE)),
                image -> {
                    if (some.equals(picture.get())) {
                        shown.set(image);
                    }
                });
    }

    void addUnit() {
        packaging.add(UnitRow.of("", "", ""));
    }

    void addBarcode() {
        packaging.add(BarcodeRow.of("", ""));
    }

    /// Saves; `then` gets the product as it stands in the books, and nothing when it was refused.
    void save(Consumer<Product> then) {
        read().ifPresent(ready -> {
            var changed = fields.changes().stream().filter(name -> !name.contains(".")).toList();
            if (!isNew() && (changed.isEmpty() || changed.equals(List.of(picture.getName())))) {
                savePicture(product.get().orElseThrow(), then);
            } else {
                saveProduct(ready, then);
            }
        });
    }

    private void saveProduct(Product ready, Consumer<Product> then) {
        office.submit(busy, new SaveProduct(Ids.next(), ready, isNew()), outcome -> {
            switch (outcome) {
                case Done(var saved, _) -> {
                    var typedPicture = picture.get();
                    fill(saved, pictureInBooks);
                    picture.set(typedPicture);
                    savePicture(saved, then);
                }
                case Refused(var why) -> fields.refuse(why);
            }
        });
    }

    private void savePicture(Product saved, Consumer<Product> then) {
        var chosen = picture.get();
        if (chosen.equals(pictureInBooks)) {
            saveExtras(saved, then);
            return;
        }
        office.submit(busy, new SetPicture(Ids.next(), saved.id(), chosen, pictureInBooks), outcome -> {
            switch (outcome) {
                case Done(_, _) -> {
                    pictureInBooks = chosen;
                    fields.keepOnly(picture, chosen);
                    saveExtras(saved, then);
                }
                case Refused(var why) -> fields.refuse(picture, why.code(), why.arguments().toArray(String[]::new));
            }
        });
    }

    private void saveExtras(Product saved, Consumer<Product> then) {
        var changed = extras.map(inputs -> inputs.changed(saved.id())).orElse(List.of());
        if (changed.isEmpty()) {
            then.accept(saved);
            return;
        }
        office.submit(busy, new SaveExtras(Ids.next(), changed), outcome -> {
            switch (outcome) {
                case Done(_, _) -> {
                    fields.keep();
                    then.accept(saved);
                }
                case Refused(var why) -> why.all().forEach(each -> fields.refuse(extras.orElseThrow().placed(each)));
            }
        });
    }

    /// The product as typed; empty when a field cannot be read, which then says so.
    Optional<Product> read() {
        fields.forgive();
        require(code, "office.code-needed");
        require(name, "office.name-needed");
        require(unit, "office.unit-needed");
        if (tax.get().isEmpty()) {
            fields.refuse(tax, "office.tax-needed");
        }
        var readPrice = openPrice.get() && price.get().isBlank()
                ? Optional.of(UnitPrice.zero(office.currency()))
                : typed.price(price.get(), office.currency());
        if (readPrice.isEmpty()) {
            fields.refuse(price, typed.whyNoPrice(price.get()));
        }
        var readDecimals = typed.whole(decimals.get()).filter(count -> count >= 0 && count <= Quantity.DECIMALS);
        if (readDecimals.isEmpty()) {
            fields.refuse(decimals, "office.decimals-out-of-range");
        }
        extras.ifPresent(ExtraParts.Inputs::check);
        var readUnits = packaging.readUnits(unit.get().strip(), office.currency());
        var readBarcodes = packaging.readBarcodes();
        if (!fields.isSound() || readUnits.isEmpty() || readBarcodes.isEmpty()) {
            return Optional.empty();
        }
        var old = product.get();
        return Optional.of(new Product(
                old.map(Product::id).orElseGet(Ids::next),
                code.get().strip().toUpperCase(Locale.ROOT),
                name.get().strip(),
                brand.get().strip(),
                category.get().map(Category::id),
                tax.get().orElseThrow().key(),
                readPrice.orElseThrow(),
                priceIncludesTax.get(),
                unit.get().strip(),
                readDecimals.orElseThrow(),
                stocked.get(),
                openPrice.get(),
                active.get(),
                readUnits.orElseThrow(),
                readBarcodes.orElseThrow(),
                old.map(Product::edition).orElse(0)));
    }

    private void require(StringProperty field, String refusal) {
        if (field.get().isBlank()) {
            fields.refuse(field, refusal);
        }
    }

    private void fill(Product stored, Optional<ProductPicture> kept) {
        product.set(Optional.of(stored));
        pictureInBooks = kept;
        picture.set(kept);
        code.set(stored.code());
        name.set(stored.name());
        brand.set(stored.brand());
        category.set(stored.category().flatMap(this::categoryOf));
        tax.set(taxOf(stored.taxKey()));
        price.set(typed.editable(stored.price()));
        priceIncludesTax.set(stored.priceIncludesTax());
        unit.set(stored.unit());
        decimals.set(String.valueOf(stored.quantityDecimals()));
        stocked.set(stored.stocked());
        openPrice.set(stored.openPrice());
        active.set(stored.active());
        packaging.open(stored.units(), stored.barcodes());
        fields.keep();
    }

    private void fillNew() {
        product.set(Optional.empty());
        pictureInBooks = Optional.empty();
        picture.set(pictureInBooks);
        List.of(code, name, brand, price, unit).forEach(field -> field.set(""));
        category.set(Optional.empty());
        tax.set(UsualTax.among(taxClasses, office.store().usualTax()));
        priceIncludesTax.set(true);
        decimals.set("0");
        stocked.set(true);
        openPrice.set(false);
        active.set(true);
        packaging.open(List.of(), List.of());
        packaging.offerBarcode();
        fields.keep();
    }

    private Optional<Category> categoryOf(UUID id) {
        return categories.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    private Optional<TaxClass> taxOf(String key) {
        return taxClasses.stream().filter(known -> known.key().equals(key)).findFirst();
    }

    boolean isNew() {
        return product.get().isEmpty();
    }
}
