package org.threeplug.persistence.records.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.RefusedException;
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

    @Test
    void anHourThatNobodySeesIsNoPartOfADay() {
        assertThat(cells.read("since", Field.day("since"), "2026-05-01T12:00")).contains(LocalDate.of(2026, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,200.00 €", "€1200", "1200,00 EUR", "1.200,00 euro", "1200"})
    void anAmountIsReadWithTheWordsForTheShopsMoney(String cell) {
        var euro = Currency.getInstance("EUR");
        assertThat(cells.read("cost", Field.money("cost"), cell)).contains(Money.of("1200", euro));
    }

    @ParameterizedTest
    @CsvSource({"12.50 lei, records.other-money", "$12.50, records.other-money", "12.50 apples, records.unreadable"})
    void otherMoneyIsNone(String cell, String code) {
        var refused = catchThrowableOfType(RefusedException.class, () -> cells.read("cost", Field.money("cost"), cell));
        assertThat(refused.refusal().code()).isEqualTo(code);
    }
}
