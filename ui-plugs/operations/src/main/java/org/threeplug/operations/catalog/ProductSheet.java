package org.threeplug.operations.catalog;

import java.nio.file.Path;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.kit.Formats;
import org.threeplug.kit.Texts;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.operations.office.Rows;
import org.threeplug.operations.office.Surface;

/// The list of products as a file, without a screen.
public final class ProductSheet {

    private ProductSheet() {}

    /// All products, also those no longer sold, in the words of `formats`.
    public static ListSheet.Ending write(Catalog catalog, Formats formats, Path file) {
        var texts = Texts.of(Surface.BUNDLE, formats, ProductSheet.class.getClassLoader());
        return ListSheet.write(
                Rows.of((_, from, atMost) -> catalog.rows(ProductFilter.ALL, from, atMost)),
                ProductListPage.columns(texts),
                formats,
                file);
    }
}
