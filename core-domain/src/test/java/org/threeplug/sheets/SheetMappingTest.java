package org.threeplug.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.kernel.RefusedException;

class SheetMappingTest {

    private static SheetMapping mapping(String headings, String... rows) {
        var samples = Arrays.stream(rows).map(row -> List.of(row.split(";", -1))).toList();
        return SheetMapping.of(List.of(headings.split(";")), samples, Reading.of(SheetColumn.Kind.PRODUCTS, Locale.ENGLISH));
    }

    /// Code, name, price, barcode and cost by the place of their heading, and whether the price says that tax is in it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Artikelnummer;Bezeichnung;VK brutto;EAN;EK netto | 0 1 2 3 4 | true",
        "Artikelnummer;Bezeichnung;VK netto;VK brutto;EAN | 0 1 3 4 - | true",
        "Artikel;EAN;Verkaufspreis inkl. MwSt.;Artikelcode | 3 0 2 1 - | true",
        "Référence;Désignation;Prix de vente TTC;Code-barres;Prix d'achat HT | 0 1 2 3 4 | true",
        "Code article;Libellé article;Prix unitaire HT | 0 1 2 - - | false",
        "Cod;Denumire articol;Preț vânzare;TVA % | 0 1 2 - - |",
        "Reference #;Name *;Price tax included;EAN13;Wholesale price | 0 1 2 3 4 | true",
        "Reference;Name;Price (tax excl.);Price tax included | 0 1 2 - - | false",
        "Código;Nombre del producto;PVP;Código de barras | 0 1 2 3 - |",
        "Kod;Nazwa towaru;Cena brutto;Kod kreskowy | 0 1 2 3 - | true",
        "رمز الصنف;اسم الصنف;سعر البيع شامل الضريبة;الباركود | 0 1 2 3 - | true",
        "Code;Name;Price net;Price | 0 1 3 - - |",
    })
    void aPriceIsKnownWithWhatItsHeadingSaysOfTax(String headings, String places, @Nullable String withTax) {
        var mapping = mapping(headings);
        var found = List.of(SheetColumn.CODE, SheetColumn.NAME, SheetColumn.PRICE, SheetColumn.BARCODE, SheetColumn.COST).stream()
                .map(column -> mapping.places().containsKey(column) ? String.valueOf(mapping.places().get(column).getFirst()) : "-")
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(places);
        assertThat(mapping.priceSaysTax().map(String::valueOf)).isEqualTo(Optional.ofNullable(withTax));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A;One;Yes, B;Two;No | TAXABLE",
        "A;One;ja, B;Two; | TAXABLE",
        "A;One;20, B;Two;0 | TAX",
        "A;One;1, B;Two;0 | TAX",
        "A;One;standard, B;Two;no | TAX",
    })
    void aTaxColumnOfYesAndNoSaysWhetherThereIsAny(String rows, SheetColumn column) {
        var found = mapping("Code;Name;Tax", rows.split(", ")).places();
        assertThat(found.get(column)).containsExactly(2);
        assertThat(found).doesNotContainKey(column == SheetColumn.TAX ? SheetColumn.TAXABLE : SheetColumn.TAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,449E+12", "5.449E+12", "5,449e+12", "٥,٤٤٩E+12"})
    void aNumberASpreadsheetHasRuinedIsOneNumberWhateverItsDecimalSign(String cell) {
        assertThat(SheetBarcode.isOneNumber(cell)).isTrue();
        assertThatThrownBy(() -> SheetBarcode.read(cell, true, SheetColumn.BARCODE))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal().code())
                        .isEqualTo("catalog.import-number-ruined"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5,449,000,000,996 | true | 5449000000996",
        "5.449.000.000.996 | true | 5449000000996",
        "5,449,000,000,997 | false | 5,449,000,000,997",
        "101,102,103 | false | 101,102,103",
    })
    void thousandsAreTakenOutOfABarcodeWhoseCheckDigitHolds(String cell, boolean one, String code) {
        assertThat(SheetBarcode.isOneNumber(cell)).isEqualTo(one);
        assertThat(SheetBarcode.read(cell, true, SheetColumn.BARCODE).code()).isEqualTo(code);
    }
}
