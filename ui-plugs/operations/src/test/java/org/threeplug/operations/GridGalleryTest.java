package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.Suppliers;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.office.PageGallery;
import org.threeplug.office.Walk;

/// Pictures of a sheet in which many are changed at once, worked by the keys alone.
final class GridGalleryTest {

    /// By the keys alone: a cell is written, the one beside it too, the next row gets what cannot be.
    private static void sheet(Walk walk) {
        walk.key("Ctrl+E").start();
        walk.key("F2").into("Lipton Tea Company Limited").key("Tab").key("F2").into("+40 799").key("Enter");
        for (int i = 0; i < 12 && !walk.focusedColumn().equals("rebate"); i++) {
            walk.key("F2").key("Tab");
        }
        walk.key("F2").into("lots").key("Enter").key("Up");
    }

    @Test
    void nobodyMissesAnythingInASheetThatIsWorkedByKeys() {
        assertThat(PageGallery.hang("grid", "SUPPLIERS", GridGalleryTest::ready, GridGalleryTest::sheet)).isEmpty();
    }

    private static Supplier<Screen> ready(Variant variant) {
        var shop = new OfficeShop(variant.locale());
        RecordsGalleryTest.fill(shop);
        return () -> shop.records(Suppliers.TYPE);
    }
}
