package org.threeplug.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Sums day(long net, long cost, long documents) {
        var sums = new Sums();
        sums.add(Side.SOLD, Sum.NET, net);
        sums.add(Side.SOLD, Sum.COST, cost);
        sums.add(Side.SOLD, Sum.DOCUMENTS, documents);
        return sums;
    }

    @Test
    void theMarginOfTwoDaysIsTheirProfitOverTheirSalesAndNotTheMeanOfTheirMargins() {
        var first = day(100_00, 50_00, 1);
        var second = day(900_00, 810_00, 9);
        assertThat(Measures.MARGIN.of(first, EUR).orElseThrow()).hasToString("50.00");
        assertThat(Measures.MARGIN.of(second, EUR).orElseThrow()).hasToString("10.00");
        var both = first.copy();
        both.add(second);
        assertThat(Measures.MARGIN.of(both, EUR).orElseThrow()).hasToString("14.00");
        assertThat(Measures.BASKET.of(both, EUR).orElseThrow()).hasToString("100.00");
    }

    @Test
    void aShareOfNothingIsNoFigure() {
        assertThat(Measures.MARGIN.of(new Sums(), EUR)).isEqualTo(Optional.empty());
        assertThat(Measures.TOTAL.of(new Sums(), EUR).orElseThrow()).hasToString("0.00");
    }

    @Test
    void whatCameBackIsPositiveUnderReturnsAndTakenOffUnderSales() {
        var sums = day(100_00, 0, 1);
        sums.add(Side.RETURNED, Sum.NET, -30_00);
        sums.add(Side.RETURNED, Sum.QUANTITY, -20_000);
        assertThat(Measures.NET.of(sums, EUR).orElseThrow()).hasToString("70.00");
        assertThat(Measures.RETURNED_NET.of(sums, EUR).orElseThrow()).hasToString("30.00");
        assertThat(Measures.RETURNED_QUANTITY.of(sums, EUR).orElseThrow()).hasToString("2");
    }
}
