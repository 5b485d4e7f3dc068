package org.threeplug.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// A figure that people ask for, as a value.
///
/// @param key unique and for good, as a column of a file is called
public record Measure(String key, Sum.Unit unit, Fold fold) {

    /// Whether it tells what goods cost.
    public boolean isOfCosts() {
        return fold.terms().stream().anyMatch(term -> term.sum() == Sum.COST);
    }

    /// The figure as people write it: money in whole coins of the currency, quantities in whole units.
    public Optional<BigDecimal> of(Sums sums, Currency currency) {
        if (fold instanceof Fold.Total total && unit == Sum.Unit.MONEY) {
            // most figures there are: tens of thousands for each page of products
            return Optional.of(BigDecimal.valueOf(total.sum(sums), Math.max(0, currency.getDefaultFractionDigits())));
        }
        return fold.of(sums).map(figure -> switch (unit) {
            case COUNT, PERCENT, NUMBER -> figure;
            case QUANTITY -> plain(figure.scaleByPowerOfTen(-4));
            case MONEY -> money(figure, currency);
        });
    }

    private static BigDecimal plain(BigDecimal quantity) {
        var stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal money(BigDecimal minor, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return minor.scaleByPowerOfTen(-decimals).setScale(decimals, RoundingMode.HALF_UP);
    }
}
