package org.threeplug.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScanCodeTest {

    @Test
    void aPlainCodeIsTrimmedAndUpperCased() {
        assertThat(ScanCode.of(" ab-1\r\n").code()).isEqualTo("AB-1");
    }

    @Test
    void theScannersSymbologyIdentifierIsDropped() {
        assertThat(ScanCode.of("]E04006381333931").code()).isEqualTo("4006381333931");
        assertThat(ScanCode.of("]C0ABC-1").code()).isEqualTo("ABC-1");
    }

    @Test
    void theArticleNumberIsTakenOutOfAGs1Symbol() {
        assertThat(ScanCode.of("]d20104006381333931" + "17261231" + "10LOT7").code()).isEqualTo("4006381333931");
        assertThat(ScanCode.of("\u001D0104006381333931" + "10LOT7").code()).isEqualTo("4006381333931");
        assertThat(ScanCode.of("(01)04006381333931(10)LOT7").code()).isEqualTo("4006381333931");
    }

    @Test
    void aShortArticleNumberLosesItsPaddingAndACaseKeepsItsFourteenDigits() {
        assertThat(ScanCode.of("]C10100000096385074").code()).isEqualTo("96385074");
        assertThat(ScanCode.of("]C10114006381333938").code()).isEqualTo("14006381333938");
    }

    @Test
    void sixteenPlainDigitsAreNotTakenForAGs1Symbol() {
        assertThat(ScanCode.of("0104006381333931").code()).isEqualTo("0104006381333931");
    }
}
