package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.List;
import java.util.UUID;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.office.grid.GridModel;
import org.threeplug.office.grid.GridPage;
import org.threeplug.operations.documents.DocumentPages;
import org.threeplug.operations.stock.ProductDoor;
import org.threeplug.operations.stock.StockPages;

/// Makes the pages about products, for every screen that leads to one.
public final class ProductPages implements ProductDoor {

    private final Surface surface;
    private final Provider<ProductListModel> lists;
    private final Provider<ProductModel> products;
    private final Provider<ProductForm> forms;
    private final Provider<ImportModel> imports;
    private final Beyond beyond;

    /// Where a product leads.
    record Beyond(
            StockPages stock, DocumentPages documents, Provider<VariantsForm> variants, Provider<ProductGrid> grids, Office office) {

        @Inject
        Beyond {}
    }

    @Inject
    public ProductPages(
            Surface surface,
            Provider<ProductListModel> lists,
            Provider<ProductModel> products,
            Provider<ProductForm> forms,
            Provider<ImportModel> imports,
            Beyond beyond) {
        this.surface = surface;
        this.lists = lists;
        this.products = products;
        this.forms = forms;
        this.imports = imports;
        this.beyond = beyond;
    }

    Page list(Pages pages) {
        return new ProductListPage(lists.get(), surface, pages, this);
    }

    @Override
    public Page product(Pages pages, UUID id) {
        return new ProductPage(products.get(), id, surface, pages, this);
    }

    Page edit(Pages pages, UUID id) {
        var form = forms.get();
        form.open(id);
        return new ProductFormPage(form, surface, pages);
    }

    Page create(Pages pages) {
        var form = forms.get();
        form.create();
        return new ProductFormPage(form, surface, pages);
    }

    Page variants(Pages pages, UUID id) {
        var form = beyond.variants().get();
        form.open(id);
        return new VariantsPage(form, surface, pages);
    }

    /// Several of them in one sheet.
    Page grid(List<UUID> ids) {
        var model = new GridModel<>(beyond.grids().get(), beyond.office());
        model.open(ids);
        return new GridPage<>(model, surface, beyond.office().work());
    }

    Page importing() {
        return ProductImportForm.page(imports.get(), surface);
    }

    Page adjust(Pages pages, UUID product) {
        return beyond.stock().adjust(pages, product);
    }

    Page document(Pages pages, UUID document) {
        return beyond.documents().document(pages, document);
    }
}
