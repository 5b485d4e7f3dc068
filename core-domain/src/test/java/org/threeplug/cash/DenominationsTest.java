package org.threeplug.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Money;

class DenominationsTest {

    private static List<String> of(String currency) {
        return Denominations.of(Currency.getInstance(currency)).stream().map(Money::plain).toList();
    }

    private static List<String> notes(String currency) {
        return Denominations.notes(Currency.getInstance(currency)).stream()
                .map(Money::plain)
                .toList();
    }

    @Test
    void theLargeNotesOfEachCurrencyCanBeCounted() {
        assertThat(of("EUR")).startsWith("500.00", "200.00").endsWith("0.02", "0.01");
        assertThat(of("RON")).startsWith("500.00").endsWith("0.01");
        assertThat(of("CZK")).startsWith("5000.00", "2000.00", "1000.00").endsWith("2.00", "1.00");
        assertThat(of("KRW")).startsWith("50000", "10000").endsWith("50", "10");
        assertThat(of("IDR")).startsWith("100000.00", "50000.00");
        assertThat(of("JPY")).startsWith("10000").endsWith("1");
        assertThat(of("KWD")).startsWith("20.000").endsWith("0.005");
    }

    @Test
    void aCurrencyThatIsNotListedGetsASeriesOfTheSizeOfItsMoney() {
        assertThat(of("JMD")).startsWith("1000.00", "500.00", "200.00").endsWith("0.05", "0.02", "0.01");
        assertThat(of("LAK")).startsWith("100000.00", "50000.00").endsWith("20.00", "10.00");
        assertThat(notes("JMD")).containsExactly("5.00", "10.00", "20.00", "50.00", "100.00", "200.00", "500.00", "1000.00");
    }

    @Test
    void notesComeTheSmallestFirst() {
        assertThat(notes("GBP")).containsExactly("5.00", "10.00", "20.00", "50.00");
        assertThat(notes("VND")).startsWith("500", "1000").endsWith("200000", "500000");
    }

    @Test
    void noCurrencyHasAPieceTwiceOrOutOfOrder() {
        var ofMoney = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList();
        assertThat(ofMoney).allSatisfy(currency -> assertThat(Denominations.of(currency))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.<Money>reverseOrder()));
    }
}
