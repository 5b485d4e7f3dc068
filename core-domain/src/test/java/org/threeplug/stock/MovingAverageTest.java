package org.threeplug.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

final class MovingAverageTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    private static Balance balance(String quantity, String value, String average) {
        return new Balance(Quantity.of(quantity), Money.of(value, GBP), UnitPrice.of(average, GBP));
    }

    private static MovingAverage.Moved in(Balance before, String quantity, String cost) {
        return MovingAverage.move(before, Quantity.of(quantity), Optional.of(UnitPrice.of(cost, GBP)));
    }

    private static MovingAverage.Moved atAverage(Balance before, String quantity) {
        return MovingAverage.move(before, Quantity.of(quantity), Optional.empty());
    }

    private static MovingAverage.Moved moved(String value, Balance after, String variance) {
        return new MovingAverage.Moved(Money.of(value, GBP), after, Money.of(variance, GBP));
    }

    @Test
    void aDeliveryAtAnotherCostMovesTheAverage() {
        assertThat(in(balance("10", "20.00", "2"), "10", "3"))
                .isEqualTo(moved("30.00", balance("20", "50.00", "2.5"), "0"));
    }

    @Test
    void goodsLeaveWithTheirShareOfTheBookValue() {
        assertThat(atAverage(balance("3", "10.00", "3.333333"), "-1"))
                .isEqualTo(moved("-3.33", balance("2", "6.67", "3.335"), "0"));
    }

    @Test
    void anEmptyShelfStandsForNothingAndRemembersItsCost() {
        assertThat(atAverage(balance("3", "10.00", "3.3333"), "-3"))
                .isEqualTo(moved("-10.00", balance("0", "0.00", "3.3333"), "0"));
    }

    @Test
    void stockBelowZeroIsValuedAtTheLastAverage() {
        assertThat(atAverage(balance("1", "2.00", "2"), "-3"))
                .isEqualTo(moved("-6.00", balance("-2", "-4.00", "2"), "0"));
    }

    @Test
    void makingGoodNegativeStockAtAnotherCostLeavesAVariance() {
        assertThat(in(balance("-2", "-4.00", "2"), "5", "3"))
                .isEqualTo(moved("13.00", balance("3", "9.00", "3"), "2.00"));
    }

    @Test
    void makingGoodOnlyPartOfItKeepsTheAverage() {
        assertThat(in(balance("-4", "-8.00", "2"), "1", "3"))
                .isEqualTo(moved("2.00", balance("-3", "-6.00", "2"), "1.00"));
    }

    @Test
    void goodsThatComeBackComeBackAtTheAverage() {
        assertThat(atAverage(balance("0", "0.00", "2.5"), "2"))
                .isEqualTo(moved("5.00", balance("2", "5.00", "2.5"), "0"));
    }

    @Test
    void aScrewKeepsItsCostToTheMillionthBelowZeroToo() {
        var full = in(balance("0", "0.00", "0"), "10000", "0.00038").after();
        assertThat(full).isEqualTo(balance("10000", "3.80", "0.00038"));
        assertThat(atAverage(full, "-15000"))
                .isEqualTo(moved("-5.70", balance("-5000", "-1.90", "0.00038"), "0"));
    }

    @Test
    void anAverageAfterFreightIsNotRoundedToFourDecimals() {
        assertThat(in(balance("7000", "100.00", "0.014286"), "500", "0.015333").after())
                .isEqualTo(balance("7500", "107.67", "0.014356"));
    }

    /// The average is made from the exact book value after each receipt, so it is off by half a millionth at most, however
    /// many went before.
    @Property
    void overAnyReceiptsTheAverageDriftsByNothingBeyondItsRounding(@ForAll("receipts") List<Move> receipts) {
        var balance = balance("0", "0", "0");
        var value = BigDecimal.ZERO;
        for (var receipt : receipts) {
            balance = MovingAverage.move(balance, receipt.delta(), receipt.unitCost()).after();
            value = value.add(receipt.unitCost().orElseThrow().times(receipt.delta()).major());
            var exact = value.divide(balance.quantity().value(), 20, RoundingMode.HALF_UP);
            assertThat(balance.averageCost().value().subtract(exact).abs()).isLessThanOrEqualTo(HALF_A_MILLIONTH);
        }
        assertThat(balance.value().major()).isEqualByComparingTo(value);
    }

    private static final BigDecimal HALF_A_MILLIONTH = new BigDecimal("0.0000005");

    @Provide
    Arbitrary<List<Move>> receipts() {
        var delta = Arbitraries.longs().between(1, 300_000_000).map(Quantity::new);
        var cost = Arbitraries.longs().between(0, 50_000_000).map(each -> Optional.of(new UnitPrice(each, GBP)));
        return Combinators.combine(delta, cost).as(Move::new).list().ofMinSize(1).ofMaxSize(60);
    }

    @Property
    void movementsAddUpToTheBookValueAndWhatWasPaid(@ForAll("moves") List<Move> moves) {
        var balance = balance("0", "0", "0");
        var values = Money.zero(GBP);
        for (var move : moves) {
            var moved = MovingAverage.move(balance, move.delta(), move.unitCost());
            values = values.plus(moved.value());
            if (move.delta().signum() > 0 && move.unitCost().isPresent()) {
                assertThat(moved.value().plus(moved.variance()))
                        .isEqualTo(move.unitCost().get().times(move.delta()));
            }
            balance = moved.after();
            assertThat(balance.value()).isEqualTo(values);
            if (balance.quantity().signum() == 0) {
                assertThat(balance.value()).isEqualTo(Money.zero(GBP));
            }
            if (balance.quantity().signum() > 0) {
                assertThat(balance.value().isNegative()).isFalse();
            }
        }
    }

    record Move(Quantity delta, Optional<UnitPrice> unitCost) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        var delta = Arbitraries.longs().between(-300_000, 300_000).filter(each -> each != 0).map(Quantity::new);
        var cost = Arbitraries.longs().between(0, 500_000).map(each -> new UnitPrice(each, GBP)).optional(0.7);
        return Combinators.combine(delta, cost).as(Move::new).list().ofMaxSize(30);
    }
}
