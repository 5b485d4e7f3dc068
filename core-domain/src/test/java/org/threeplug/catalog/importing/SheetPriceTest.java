package org.threeplug.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.sheets.SheetColumn;

class SheetPriceTest {

    private static final Currency RON = Currency.getInstance("RON");

    private static Refusal refusal(String text) {
        return catchThrowableOfType(RefusedException.class, () -> new SheetPrice(RON).read(text, SheetColumn.PRICE)).refusal();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1234        | 1234",
        "2,55        | 2.55",
        "2.5         | 2.5",
        "0,350       | 0.35",
        "0.125       | 0.125",
        ",50         | 0.50",
        "5.          | 5",
        "1.2340      | 1.234",
        "1234,567    | 1234.567",
        "1,234.50    | 1234.50",
        "1.234,50    | 1234.50",
        "1.234.567   | 1234567",
        "1,23,456.78 | 123456.78",
        "1 234,567   | 1234.567",
        "1'234.50    | 1234.50",
        "2,50 lei    | 2.50",
        "RON100      | 100",
        "٣٫٥٠        | 3.50",
        "١٬٢٣٤٫٥     | 1234.5",
        "۱۲۳         | 123",
        "١٫٢٣٤       | 1.234",
        "ron 3       | 3",
        "1.00001     | 1.00001",
        "0,00038     | 0.00038",
        "0.000380    | 0.00038",
    })
    void aPriceIsReadAsItIsWrittenAnywhere(String text, String price) {
        assertThat(new SheetPrice(RON).read(text.replace(' ', '\u00a0'), SheetColumn.PRICE)).isEqualTo(UnitPrice.of(price, RON));
        assertThat(new SheetPrice(RON).read(text, SheetColumn.PRICE)).isEqualTo(UnitPrice.of(price, RON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "lei 12,500", "999.000 lei"})
    void threeDigitsAfterTheOnlySignAreNotGuessedAt(String text) {
        assertThat(refusal(text).code()).isEqualTo("catalog.import-price-either-way");
    }

    @Test
    void theRefusalSaysBothMeaningsInAFormThatIsTaken() {
        var refusal = refusal("1,234");
        assertThat(refusal)
                .isEqualTo(new Refusal("catalog.import-price-either-way", List.of("1,234", "1234", "1.2340"), "price"));
        assertThat(new SheetPrice(RON).read("1.2340", SheetColumn.PRICE)).isEqualTo(UnitPrice.of("1.234", RON));
    }

    @Test
    void theCurrencyMaySettleIt() {
        var dinar = Currency.getInstance("KWD");
        var yen = Currency.getInstance("JPY");
        assertThat(new SheetPrice(dinar).read("1.250", SheetColumn.PRICE)).isEqualTo(UnitPrice.of("1.250", dinar));
        assertThat(new SheetPrice(yen).read("1,250", SheetColumn.PRICE)).isEqualTo(UnitPrice.of("1250", yen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "free", "12 34", "1.2.3", "12x", "1,2345,678", "5-", "1/2", "1.234,567.8"})
    void whatIsNoPriceIsRefused(String text) {
        assertThat(refusal(text).code()).isEqualTo("catalog.import-price");
    }

    @ParameterizedTest
    @ValueSource(strings = {"€ 2,50", "Rs.100", "USD 5", "2.50 kr", "$3", "12 ر.س"})
    void aPriceInOtherMoneyIsNoPriceOfTheShop(String text) {
        assertThat(refusal(text)).isEqualTo(new Refusal("catalog.import-price-currency", List.of(text, "RON"), "price"));
    }

    @Test
    void eachMoneyHasItsOwnSigns() {
        var pound = Currency.getInstance("GBP");
        var dirham = Currency.getInstance("AED");
        assertThat(new SheetPrice(pound).read("£2.50", SheetColumn.PRICE)).isEqualTo(UnitPrice.of("2.50", pound));
        assertThat(new SheetPrice(dirham).read("٢٫٥٠ د.إ.", SheetColumn.PRICE)).isEqualTo(UnitPrice.of("2.50", dirham));
    }

    @Test
    void moreThanSixDecimalsAreRefusedAsSuch() {
        assertThat(refusal("0.0000038"))
                .isEqualTo(new Refusal("catalog.import-price-decimals", List.of("0.0000038"), "price"));
        assertThat(new SheetPrice(RON).read("0.0000380000", SheetColumn.PRICE)).isEqualTo(UnitPrice.of("0.000038", RON));
    }

    @Test
    void aNegativePriceIsRefusedAsSuch() {
        assertThat(refusal("-2,50").code()).isEqualTo("catalog.import-price-negative");
        assertThat(refusal("lei -2,50").code()).isEqualTo("catalog.import-price-negative");
    }
}
