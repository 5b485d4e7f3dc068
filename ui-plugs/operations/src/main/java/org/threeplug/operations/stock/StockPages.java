package org.threeplug.operations.stock;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.List;
import java.util.UUID;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// Makes the pages about stock, for every screen that leads to one.
public final class StockPages {

    private final Surface surface;
    private final Provider<AdjustModel> adjustments;

    private final Provider<TransferModel> transfers;
    private final Provider<SellingPlaceModel> sellingPlaces;

    @Inject
    public StockPages(
            Surface surface,
            Provider<AdjustModel> adjustments,
            Provider<TransferModel> transfers,
            Provider<SellingPlaceModel> sellingPlaces) {
        this.surface = surface;
        this.adjustments = adjustments;
        this.transfers = transfers;
        this.sellingPlaces = sellingPlaces;
    }

    /// Goods brought from one place to another.
    Page transfer(Pages pages, List<UUID> products) {
        var model = transfers.get();
        model.begin(products);
        return new TransferPage(model, surface, pages, () -> pages.open(sellingPlace(pages)));
    }

    /// From which place this till sells.
    Page sellingPlace(Pages pages) {
        return new SellingPlacePage(sellingPlaces.get(), surface, pages);
    }

    /// An adjustment that starts with one product.
    public Page adjust(Pages pages, UUID product) {
        var model = adjustments.get();
        model.begin(product);
        return new AdjustPage(model, surface, pages);
    }

    /// An adjustment that starts with several.
    Page adjust(Pages pages, List<UUID> products) {
        var model = adjustments.get();
        model.begin(products);
        return new AdjustPage(model, surface, pages);
    }

    Page adjust(Pages pages) {
        var model = adjustments.get();
        model.begin();
        return new AdjustPage(model, surface, pages);
    }
}
