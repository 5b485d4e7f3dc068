package org.threeplug.persistence.records.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.records.Cells;
import org.threeplug.records.Field;

final class DaysInSheetsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 13);

    private final Cells cells = new Cells(Currency.getInstance("EUR"), Map.of(), (_, _) -> Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "en", "ro-RO", "ro"})
    void aDayOfAnyMonthComesBackAsTheProgramWritesIt(String shop) {
        var written = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.forLanguageTag(shop));
        for (int month = 0; month < 12; month++) {
            var day = FIRST.plusMonths(month);
            var cell = written.format(day);
            assertThat(cells.read("since", Field.day("since"), cell)).as(cell).contains(day);
        }
    }
}
