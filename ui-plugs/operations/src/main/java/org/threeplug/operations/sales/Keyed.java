package org.threeplug.operations.sales;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;

/// Reads what a cashier keys as a figure; the decimal sign may be a point or a comma. Empty when it is none, has too
/// many decimals or is beyond all reason.
final class Keyed {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,9}([.,]\\d{0,6})?|[.,]\\d{1,6}");

    private Keyed() {}

    static Optional<Money> amount(String text, Currency currency) {
        return read(text, plain -> Money.of(plain, currency));
    }

    static Optional<UnitPrice> price(String text, Currency currency) {
        return read(text, plain -> UnitPrice.of(plain, currency));
    }

    static Optional<Quantity> quantity(String text) {
        return read(text, Quantity::of);
    }

    static Optional<Percent> percent(String text) {
        return read(text, Percent::of).filter(percent -> percent.compareTo(Percent.HUNDRED) <= 0);
    }

    /// Whether a PIN without a name is being keyed: no name of an approver begins with a figure.
    static boolean beginsPin(Prompt prompt, String text) {
        return prompt == Prompt.APPROVER && !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /// Whether others must not read it.
    static boolean isSecret(Prompt prompt, String text) {
        return prompt == Prompt.PIN || beginsPin(prompt, text);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        if (!FIGURE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(new BigDecimal("0" + text.replace(',', '.')).toPlainString()));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }
}
