package org.threeplug.persistence.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellFormatsTest {

    private static final int OWN = 164;

    private static String shown(String code, String number, boolean since1904) {
        var formats = new CellFormats(List.of(Map.of("numFmtId", "" + OWN, "formatCode", code)), since1904);
        return formats.shown(OWN, new BigDecimal(number), BigDecimal::toPlainString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General | 46143 | 46143",
                "#,##0.00 | 46143 | 46143",
                "0.00E+00 | 46143 | 46143",
                "0 \"days\" | 46143 | 46143",
                "[Red]0.00 | 12.5 | 12.5",
                "#,##0.00\\ \"h\" | 12.5 | 12.5",
                "0.0\\d | 12.5 | 12.5",
                "_-* #,##0.00_-;\\-* #,##0.00_- | 12.5 | 12.5",
                "_-[$£-809]* #,##0.00_- | 12.5 | 12.5 £",
                "[$CHF-807]\\ #,##0.00 | 12.5 | 12.5 CHF",
                "#,##0.00\\ [$lei-418] | 12.5 | 12.5 lei",
                "[$-409]#,##0.00 | 12.5 | 12.5",
                "0.00% | 0.19 | 19%",
                "0\"%\" | 19 | 19",
                "yyyy-mm-dd | 46143 | 2026-05-01",
                "dd.mm.yyyy;@ | 46143 | 2026-05-01",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 46143 | 2026-05-01",
                "mmm\\-yy | 46143 | 2026-05-01",
                "mmmm | 46143 | 2026-05-01",
                "dd/mm/yyyy\\ hh:mm | 46143.4375 | 2026-05-01T10:30",
                "yyyy-mm-dd hh:mm:ss | 46143.999999999 | 2026-05-02T00:00",
                "yyyy-mm-dd | 59 | 1900-02-28",
                "yyyy-mm-dd | 61 | 1900-03-01",
                "yyyy-mm-dd | 1 | 1900-01-01",
                "h:mm AM/PM | 0.75 | 18:00",
                "mm:ss | 0.001 | 00:01:26",
                "yyyy-mm-dd | -5 | -5",
                "yyyy-mm-dd | 99999999 | 99999999"
            })
    void aNumberIsWhatTheCellShows(String code, String number, String shown) {
        assertThat(shown(code, number, false)).isEqualTo(shown);
    }

    @Test
    void aWorkbookThatCountsFrom1904SaysSo() {
        assertThat(shown("yyyy-mm-dd", "44681", true)).isEqualTo("2026-05-01");
        assertThat(shown("yyyy-mm-dd", "0", true)).isEqualTo("1904-01-01");
    }

    @Test
    void formatsThatNoWorkbookDescribesAreKnown() {
        var formats = new CellFormats(List.of(), false);
        assertThat(List.of(0, 1, 2, 4, 9, 10, 14, 17, 22, 20, 44, 57))
                .extracting(id -> formats.shown(id, new BigDecimal("46143.5"), BigDecimal::toPlainString))
                .containsExactly(
                        "46143.5",
                        "46143.5",
                        "46143.5",
                        "46143.5",
                        "4614350%",
                        "4614350%",
                        "2026-05-01T12:00",
                        "2026-05-01T12:00",
                        "2026-05-01T12:00",
                        "2026-05-01T12:00",
                        "46143.5",
                        "2026-05-01T12:00");
    }
}
