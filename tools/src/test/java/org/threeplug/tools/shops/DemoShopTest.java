package org.threeplug.tools.shops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeplug.setup.SetUpPlan;

final class DemoShopTest {

    @Test
    void everyBarcodeIsAnEan13OfTheInStoreRange() {
        var seen = new HashSet<String>();
        for (var row : DemoShop.rows("products")) {
            var barcode = row.getField("barcode");
            assertThat(barcode).matches("200\\d{10}");
            assertThat(checkSum(barcode) % 10).as(barcode).isZero();
            assertThat(seen.add(barcode)).as(barcode).isTrue();
        }
        assertThat(seen).hasSize(200);
    }

    @Test
    void theShopHasThreeRatesAndTwelveGroups() {
        var products = DemoShop.rows("products");

        assertThat(products.stream().map(row -> row.getField("tax")).distinct())
                .containsExactlyInAnyOrder("standard", "reduced", "zero");
        assertThat(products.stream().map(row -> row.getField("category")).distinct()).hasSize(12);
        assertThat(DemoShop.people().stream().map(SetUpPlan.Person::role))
                .containsExactly("cashier", "cashier", "manager", "administrator");
    }

    /// GS1 General Specifications 7.9: threes on every second figure, the whole a multiple of ten.
    private static int checkSum(String barcode) {
        return IntStream.range(0, barcode.length())
                .map(i -> (barcode.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3))
                .sum();
    }
}
