package org.threeplug.operations.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.threeplug.catalog.ProductFigures;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductList;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Rows;
import org.threeplug.office.Surface;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// The list of products as a file, without a screen.
public final class ProductSheet {

    private ProductSheet() {}

    /// All products, also those no longer sold, in the words of `formats`.
    public static ListSheet.Ending write(Asks asks, Formats formats, Path file) {
        var texts = Texts.of(Surface.BUNDLE, formats, ProductSheet.class.getClassLoader());
        return ListSheet.write(
                Rows.asked(
                        asks,
                        _ -> new ProductList(ProductFilter.ALL, Optional.empty(), Portion.FIRST),
                        _ -> new ProductFigures(ProductFilter.ALL, Optional.empty())),
                ProductListPage.columns(texts),
                formats,
                file);
    }
}
