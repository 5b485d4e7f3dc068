package org.threeplug.persistence.catalog;

import static org.threeplug.persistence.schema.Tables.BARCODE;
import static org.threeplug.persistence.schema.Tables.CATEGORY;
import static org.threeplug.persistence.schema.Tables.PRODUCT;
import static org.threeplug.persistence.schema.Tables.PRODUCT_UNIT;
import static org.threeplug.persistence.schema.Tables.QUICK_KEY;
import static org.threeplug.persistence.schema.Tables.TAX_CLASS;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.variants.Family;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.BarcodeRecord;
import org.threeplug.persistence.schema.tables.records.ProductRecord;
import org.threeplug.persistence.schema.tables.records.ProductUnitRecord;
import org.threeplug.persistence.schema.tables.records.QuickKeyRecord;
import org.threeplug.persistence.schema.tables.records.TaxClassRecord;
import org.threeplug.persistence.settings.StoredSettingsBook;
import org.threeplug.tax.TaxClass;

/// Writes the catalogue. Rows that stay as they are are not written, so the journal says what changed and no more.
public final class StoredCatalogBook implements CatalogBook {

    private static final String BY_CODE = "SELECT id FROM product WHERE code = ?";
    private static final String BY_BARCODE = "SELECT product_id FROM barcode WHERE code = ?";

    private final Rows rows;
    private final StoredSettingsBook settings;
    private final NewProducts newProducts;
    private final Kept<Map<String, TaxClass>> taxes;

    public StoredCatalogBook(Rows rows) {
        this.rows = rows;
        this.settings = new StoredSettingsBook(rows);
        this.newProducts = new NewProducts(rows, this);
        // asked by each part of an import, of which there are thousands
        this.taxes = rows.keepUntilChanged(this::allTaxes, TAX_CLASS);
    }

    @Override
    public Optional<Product> product(UUID id) {
        return ProductReads.one(rows.sql(), id, currency());
    }

    @Override
    public Optional<UUID> byCode(String code) {
        return rows.prepared(BY_CODE).one(row -> row.getObject(1, UUID.class), code);
    }

    @Override
    public Optional<UUID> byBarcode(String barcode) {
        return rows.prepared(BY_BARCODE).one(row -> row.getObject(1, UUID.class), barcode);
    }

    @Override
    public void add(Product product) {
        var row = new ProductRecord();
        row.setId(product.id());
        write(product, row);
        rows.insert(row);
        product.units().forEach(unit -> rows.insert(unit(product, unit)));
        product.barcodes().forEach(barcode -> rows.insert(barcode(product, barcode)));
    }

    @Override
    public void addAll(List<Product> products) {
        newProducts.add(products);
    }

    @Override
    public void save(Product product) {
        var row = rows.sql()
                .fetchOptional(PRODUCT, PRODUCT.ID.eq(product.id()))
                .orElseThrow(() -> new IllegalStateException("There is no product " + product.id()));
        write(product, row);
        rows.update(row);
        saveUnits(product);
        saveBarcodes(product);
    }

    private void saveUnits(Product product) {
        var old = new HashMap<>(
                rows.sql().fetch(PRODUCT_UNIT, PRODUCT_UNIT.PRODUCT_ID.eq(product.id())).intoMap(PRODUCT_UNIT.UNIT));
        for (var unit : product.units()) {
            var known = old.remove(unit.name());
            if (known == null) {
                rows.insert(unit(product, unit));
            } else {
                write(unit, known);
                rows.update(known);
            }
        }
        old.values().forEach(rows::delete);
    }

    private void saveBarcodes(Product product) {
        var old = new HashMap<>(
                rows.sql().fetch(BARCODE, BARCODE.PRODUCT_ID.eq(product.id())).intoMap(BARCODE.CODE));
        for (var barcode : product.barcodes()) {
            var known = old.remove(barcode.code());
            if (known == null) {
                rows.insert(barcode(product, barcode));
            } else {
                known.setUnit(barcode.unit());
                rows.update(known);
            }
        }
        old.values().forEach(rows::delete);
    }

    @Override
    public Optional<Category> category(UUID id) {
        return rows.sql().fetchOptional(CATEGORY, CATEGORY.ID.eq(id)).map(CatalogLists::category);
    }

    @Override
    public void add(TaxClass tax) {
        var row = new TaxClassRecord();
        row.setTaxKey(tax.key());
        write(tax, row);
        rows.insert(row);
    }

    private Map<String, TaxClass> allTaxes() {
        return rows.sql().selectFrom(TAX_CLASS).fetchMap(TAX_CLASS.TAX_KEY, CatalogLists::taxClass);
    }

    @Override
    public Optional<TaxClass> taxClass(String key) {
        return Optional.ofNullable(taxes.get().get(key));
    }

    @Override
    public void addQuickKey(UUID category, UUID product, int position) {
        var row = new QuickKeyRecord();
        row.setId(Ids.next());
        row.setCategoryId(category);
        row.setProductId(product);
        row.setPosition(position);
        rows.insert(row);
    }

    @Override
    public Optional<ProductPicture> picture(UUID product) {
        return Optional.ofNullable(Pictures.of(rows.sql(), List.of(product)).get(product));
    }

    @Override
    public void picture(UUID product, Optional<ProductPicture> picture) {
        Pictures.set(rows, product, picture);
    }

    @Override
    public Optional<Family> family(UUID parent) {
        return Families.of(rows.sql(), parent);
    }

    @Override
    public void family(Family family) {
        Families.keep(rows, family);
    }

    @Override
    public Optional<UUID> parentOf(UUID product) {
        return Families.parentOf(rows.sql(), product);
    }

    @Override
    public Map<UUID, Object> freeValues(UUID product) {
        return FreeValues.of(rows.sql(), List.of(product)).getOrDefault(product, Map.of());
    }

    @Override
    public void freeValues(UUID product, Map<UUID, Object> values) {
        FreeValues.set(rows, product, values);
    }

    @Override
    public List<UUID> quickKeys(UUID category) {
        return rows.sql()
                .select(QUICK_KEY.PRODUCT_ID)
                .from(QUICK_KEY)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(QUICK_KEY.PRODUCT_ID))
                .where(QUICK_KEY.CATEGORY_ID.eq(category))
                .orderBy(QUICK_KEY.POSITION, PRODUCT.NAME)
                .fetch(QUICK_KEY.PRODUCT_ID);
    }

    @Override
    public void arrangeQuickKeys(UUID category, List<UUID> products) {
        for (var row : rows.sql().fetch(QUICK_KEY, QUICK_KEY.CATEGORY_ID.eq(category))) {
            int position = products.indexOf(row.getProductId());
            if (position < 0) {
                rows.delete(row);
            } else if (position != row.getPosition()) {
                row.setPosition(position);
                rows.update(row);
            }
        }
    }

    private Currency currency() {
        return settings.store().currency();
    }

    private static void write(Product product, ProductRecord row) {
        row.setCode(product.code());
        row.setName(product.name());
        row.setBrand(product.brand());
        row.setCategoryId(product.category().orElse(null));
        row.setTaxKey(product.taxKey());
        row.setPrice(product.price().inBooks());
        row.setPriceIncludesTax(product.priceIncludesTax());
        row.setUnit(product.unit());
        row.setQuantityDecimals(product.quantityDecimals());
        row.setStocked(product.stocked());
        row.setOpenPrice(product.openPrice());
        row.setActive(product.active());
        row.setEdition(product.edition());
    }

    private static ProductUnitRecord unit(Product product, Product.Unit unit) {
        var row = new ProductUnitRecord();
        row.setProductId(product.id());
        row.setUnit(unit.name());
        write(unit, row);
        return row;
    }

    private static void write(Product.Unit unit, ProductUnitRecord row) {
        row.setFactor(unit.factor().tenThousandths());
        row.setPrice(unit.price().map(UnitPrice::inBooks).orElse(null));
    }

    private static BarcodeRecord barcode(Product product, Product.Barcode barcode) {
        var row = new BarcodeRecord();
        row.setCode(barcode.code());
        row.setProductId(product.id());
        row.setUnit(barcode.unit());
        return row;
    }

    private static void write(TaxClass tax, TaxClassRecord row) {
        row.setName(tax.name());
        row.setRate(Math.toIntExact(tax.rate().tenThousandths()));
        row.setLetter(tax.letter());
    }
}
