package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.CHOICES;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportChoices.Known;
import org.threeplug.catalog.importing.ImportChoices.Priceless;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;

/// Sheets that lie beside the repository, where there are any: each comes in as it reads.
final class SharedSheetsTest {

    private static final Path SHEETS = Path.of("../../shared/cases/import");
    private static final ImportChoices SHOP = CHOICES.withPriceless(Priceless.REFUSE);

    @TempDir
    Path folder;

    private static Path sheet(String name) {
        var file = SHEETS.resolve(name);
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: there is no " + file.toAbsolutePath().normalize());
            Assumptions.abort("there is no " + file);
        }
        return file;
    }

    private List<String> taken(String name, String language) {
        var file = sheet(name);
        try (var open = OpenStore.fresh(folder.resolve("store-" + name))) {
            var choices = SHOP.withReading(Reading.of(SheetColumn.Kind.PRODUCTS, Locale.of(language)));
            var report = open.productImport().run(file, choices, open.system, ImportWatch.NOBODY);
            assertThat(report.rejected()).isZero();
            return ForeignSheetsTest.goods(open);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            base-prices.csv ~ en ~ A1 | Milk 1 l | 1.29 | - | A | pc/0 | stocked | sold |  | @A2 | Bread | 2.49 | - | A | pc/0 | stocked | sold |  | @
            cp1250-ro.csv ~ ro ~ R1 | Pâine cu brânză şi ţelină ăî | 3.50 | - | A | pc/0 | stocked | sold |  | @
            cp1256-ar.csv ~ ar ~ AR1 | خبز أبيض | 3.50 | - | A | pc/0 | stocked | sold |  | @
            erpnext.csv ~ en ~ NEW-001 | Steel bolt M8 | 0.35 | Hardware | A | Nos/0 | stocked | sold |  | @NEW-002 | Steel nut M8 | 0.15 | Hardware | A | Nos/0 | stocked | sold |  | @
            loyverse.csv ~ en ~ 10001 | Latte | 3.50 | Coffee | A | pc/0 | not stocked | sold | 4006381333931 | @10002 | Coffee beans | 24.00 | Coffee | A | kg/3 | stocked | sold | 5449000000996 | 12.5 worth 11250@
            multiline.csv ~ en ~ M1 | Two lines | 1.00 | - | A | pc/0 | stocked | sold |  | @M2 | Inch 10" pan | 2.00 | - | A | pc/0 | stocked | sold |  | @M3 | Plain 10" pan | 3.00 | - | A | pc/0 | stocked | sold |  | @M4 | after | 4.00 | - | A | pc/0 | stocked | sold |  | @
            odoo.csv ~ en ~ GT-50 | Green tea 50 g | 1234.00 | Tea | A | Units/0 | stocked | sold | 8002004217554 | @PJ-300 | Plum jam 300 g | 3.40 | Jam | A | Units/0 | stocked | sold | 5449000000996 | @RB-500 | Rye bread 500 g | 2.10 | Bakery | A | Units/0 | stocked | sold | 4006381333931 | @
            ospos.csv ~ en ~ 4006381333931 | Blue pen | 1.20 | Stationery | A | pc/0 | stocked | sold | 4006381333931 | 40.0 worth 1600@5449000000996 | Red pen | 1.20 | Stationery | A | pc/0 | stocked | sold | 5449000000996 | 40.0 worth 1600@
            own-export-ar.csv ~ en ~ A1 | خبز | 1.50 | - | A | pc/0 | stocked | sold |  | @
            preamble.csv ~ en ~ P1 | With preamble | 1.50 | - | A | pc/0 | stocked | sold |  | @
            sep-line.csv ~ en ~ S1 | Sep line | 1.50 | - | A | pc/0 | stocked | sold |  | @
            shopify.csv ~ en ~ BS-M | Blue shirt, Medium | 50.00 | Shirts | A | pc/0 | stocked | sold | 4006381333948 | 4.0 worth 0@BS-S | Blue shirt, Small | 50.00 | Shirts | A | pc/0 | stocked | sold | 4006381333931 | 4.0 worth 0@WH-1 | Wool hat | 20.00 | Hats | A | pc/0 | stocked | sold |  | 9.0 worth 0@
            square.csv ~ en ~ C-L | Candle, Large | 18.00 | Home | A | pc/0 | stocked | sold |  | 4.0 worth 0@C-S | Candle, Small | 12.00 | Home | A | pc/0 | stocked | sold | 4006381333931 | 10.0 worth 0@M-1 | Mug | 14.00 | Kitchen | A | pc/0 | stocked | sold | 5449000000996 | 9.0 worth 0@
            utf16.txt ~ en ~ U1 | Unicode text ș | 1.50 | - | A | pc/0 | stocked | sold |  | @
            weighed.csv ~ en ~ 12345 | Gouda | 15.90 | - | A | kg/3 | stocked | sold | 2012345000003 | @54321 | Ham | 20.00 | - | A | kg/3 | stocked | sold | 2154321 | @
            woocommerce.csv ~ en ~ BELT-BR | Brown belt | 65.00 | Clothing / Accessories | A | pc/0 | stocked | sold |  | 3.0 worth 0@CAP-RED | Red cap | 18.00 | Clothing / Accessories | A | pc/0 | stocked | sold |  | 12.0 worth 0@SCARF | Scarf | 25.00 | Clothing / Accessories | A | pc/0 | stocked | sold |  | @
            """)
    void eachComesInAsItReads(String name, String language, String goods) {
        assertThat(taken(name, language).stream().map(String::strip).toList())
                .isEqualTo(List.of(goods.split("@")).stream().map(String::strip).filter(one -> !one.isEmpty()).toList());
    }

    @Test
    void theLongOnesComeInWithEveryRow() {
        assertThat(taken("many.csv", "en").size()).isEqualTo(100);
        assertThat(taken("own-export.csv", "en").size()).isEqualTo(16);
    }

    @Test
    void namesWithoutPricesLeaveThePricesThatAreThere() {
        var prices = sheet("base-prices.csv");
        try (var open = OpenStore.fresh(folder.resolve("store"))) {
            open.productImport().run(prices, SHOP, open.system, ImportWatch.NOBODY);
            var update = SHOP.withKnown(Known.UPDATE);
            open.productImport().run(sheet("names-only.csv"), update, open.system, ImportWatch.NOBODY);
            open.productImport().run(sheet("price-emptied.csv"), update, open.system, ImportWatch.NOBODY);
            assertThat(ForeignSheetsTest.goods(open)).containsExactly(
                    "A1 | Milk 1 l | 1.29 | Dairy | A | pc/0 | stocked | sold |  | ",
                    "A2 | Rye bread | 2.49 | Bakery | A | pc/0 | stocked | sold |  | ");
        }
    }
}
