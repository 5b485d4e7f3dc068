package org.threeplug.office;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.words.Formats;
import org.threeplug.words.NumberText;

/// Reads figures as people type them. What is not a figure, or has more decimals than its kind, reads as empty; of a price
/// it also says why.
public record Typed(Formats formats) {

    public Optional<Money> money(String text, Currency currency) {
        return decimal(text, currency.getDefaultFractionDigits()).map(value -> Money.rounded(value, currency));
    }

    /// A price or a cost: never negative.
    public Optional<UnitPrice> price(String text, Currency currency) {
        return decimal(text, UnitPrice.DECIMALS)
                .filter(value -> value.signum() >= 0 && value.compareTo(UnitPrice.HIGHEST) <= 0)
                .map(value -> UnitPrice.of(value.toPlainString(), currency));
    }

    /// Why a text is no price: what is wrong with it, as a refusal without arguments.
    public String whyNoPrice(String text) {
        var figure = NumberText.read(text, formats).filter(value -> value.signum() >= 0);
        if (figure.isEmpty()) {
            return "office.price-unreadable";
        }
        return figure.get().compareTo(UnitPrice.HIGHEST) > 0 ? "office.price-too-high" : "office.price-decimals";
    }

    public Optional<Quantity> quantity(String text, int decimals) {
        var unsigned = text.strip().startsWith("+") ? text.strip().substring(1) : text;
        return decimal(unsigned, decimals).map(value -> Quantity.of(value.toPlainString()));
    }

    public Optional<Percent> percent(String text) {
        return decimal(text.replace("%", ""), 4).map(value -> Percent.of(value.toPlainString()));
    }

    public Optional<Integer> whole(String text) {
        return decimal(text, 0)
                .filter(value -> value.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0)
                .map(BigDecimal::intValueExact);
    }

    private Optional<BigDecimal> decimal(String text, int decimals) {
        return NumberText.read(text, formats)
                .filter(value -> Math.max(0, value.stripTrailingZeros().scale()) <= decimals);
    }

    /// A price as one would type it.
    public String editable(UnitPrice price) {
        return NumberText.editable(new BigDecimal(price.plain()), formats);
    }

    public String editable(Money money) {
        return NumberText.editable(money.major(), formats);
    }

    public String editable(Quantity quantity) {
        return NumberText.editable(new BigDecimal(quantity.plain()), formats);
    }

    public String editable(Percent percent) {
        return NumberText.editable(new BigDecimal(percent.plain()), formats);
    }
}
