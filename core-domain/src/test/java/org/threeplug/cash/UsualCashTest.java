package org.threeplug.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.kernel.Money;

class UsualCashTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    @ParameterizedTest
    @CsvSource({
        "100.00, 7319.00, true",
        "100.00, 500.00, true",
        "100.00, 499.99, false",
        "100.00, 20.01, false",
        "100.00, 20.00, true",
        "100.00, 0.00, true",
        "100.00, 1.00, true",
        ", 999.99, false",
        ", 1000.00, true",
        ", 0.00, false",
    })
    void aFloatIsFarFromTheUsualAtFiveTimesOrAFifth(String usual, String amount, boolean far) {
        var often = Optional.ofNullable(usual).map(text -> Money.of(text, GBP));
        assertThat(UsualCash.isFar(Money.of(amount, GBP), often)).isEqualTo(far);
    }
}
