package org.threeplug.stock;

import java.util.Optional;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// Values stock at its moving average cost. What leaves takes its share of the book value, so that an empty shelf stands
/// for nothing; what comes in adds what it has cost. Stock may go below zero at the last known average; when goods that
/// come in make it good at another cost, the variance belongs to the cost of goods already sold.
public final class MovingAverage {

    private MovingAverage() {}

    /// @param value by which the book value changes
    /// @param variance what the goods that came in have cost beyond the change of the book value
    public record Moved(Money value, Balance after, Money variance) {}

    /// @param unitCost what a unit that comes in has cost; the average when empty
    public static Moved move(Balance before, Quantity delta, Optional<UnitPrice> unitCost) {
        if (delta.signum() < 0) {
            return takeOut(before, delta);
        }
        return before.quantity().signum() < 0
                ? makeGood(before, delta, unitCost.orElse(before.averageCost()))
                : putIn(before, delta, unitCost);
    }

    /// What comes in from another place and bears its worth with it, to the penny.
    ///
    /// @param worth what all of it stood in the books for where it was
    public static Moved bring(Balance before, Quantity delta, Money worth) {
        var cost = UnitPrice.each(worth, delta);
        var after = before.quantity().plus(delta);
        if (before.quantity().signum() >= 0) {
            return moved(before, after, worth, cost, worth);
        }
        var valueAfter = after.signum() < 0
                ? before.value().share(after.tenThousandths(), before.quantity().tenThousandths())
                : worth.share(after.tenThousandths(), delta.tenThousandths());
        return moved(
                before,
                after,
                valueAfter.minus(before.value()),
                after.signum() < 0 ? before.averageCost() : cost,
                worth);
    }

    private static Moved takeOut(Balance before, Quantity delta) {
        var after = before.quantity().plus(delta);
        Money value;
        if (before.quantity().signum() > 0 && after.signum() >= 0) {
            value = before.value().share(delta.tenThousandths(), before.quantity().tenThousandths());
        } else if (before.quantity().signum() > 0) {
            value = before.averageCost().times(after).minus(before.value());
        } else {
            value = before.averageCost().times(delta);
        }
        return moved(before, after, value, before.averageCost(), value);
    }

    private static Moved putIn(Balance before, Quantity delta, Optional<UnitPrice> unitCost) {
        Money value;
        if (unitCost.isPresent()) {
            value = unitCost.get().times(delta);
        } else if (before.quantity().signum() > 0) {
            value = before.value().share(delta.tenThousandths(), before.quantity().tenThousandths());
        } else {
            value = before.averageCost().times(delta);
        }
        return moved(
                before, before.quantity().plus(delta), value, unitCost.orElse(before.averageCost()), value);
    }

    private static Moved makeGood(Balance before, Quantity delta, UnitPrice cost) {
        var after = before.quantity().plus(delta);
        var valueAfter = after.signum() < 0
                ? before.value().share(after.tenThousandths(), before.quantity().tenThousandths())
                : cost.times(after);
        return moved(
                before,
                after,
                valueAfter.minus(before.value()),
                after.signum() < 0 ? before.averageCost() : cost,
                cost.times(delta));
    }

    private static Moved moved(Balance before, Quantity quantity, Money value, UnitPrice cost, Money paid) {
        var worth = before.value().plus(value);
        var average = quantity.signum() > 0 ? UnitPrice.each(worth, quantity) : cost;
        return new Moved(value, new Balance(quantity, worth, average), paid.minus(value));
    }
}
