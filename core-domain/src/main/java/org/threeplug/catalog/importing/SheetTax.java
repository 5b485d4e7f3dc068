package org.threeplug.catalog.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.threeplug.kernel.Percent;
import org.threeplug.sheets.SheetFigure;
import org.threeplug.tax.TaxClass;

/// Finds the tax class that a cell means: by key, by name, or by a rate as a number.
final class SheetTax {

    private static final Pattern RATE = Pattern.compile("\\D*?(\\d+(?:[.,\u066B]\\d+)?)\\s*([%٪]?)[^\\d%٪]*");
    private static final Set<String> USUAL = Set.of("parent", "standard", "taxable", "taxable goods", "default");
    private static final Set<String> REDUCED = Set.of("reduced", "reduced-rate", "reduced rate");
    private static final Set<String> ZERO = Set.of("zero", "zero-rate", "zero rate", "exempt", "none");

    private final List<TaxClass> classes;
    private final String usual;

    /// @param usual the key of the class of most goods
    SheetTax(List<TaxClass> classes, String usual) {
        this.classes = classes;
        this.usual = usual;
    }

    Optional<TaxClass> named(String text) {
        return first(tax -> tax.key().equalsIgnoreCase(text) || tax.name().equalsIgnoreCase(text))
                .or(() -> byRate(text))
                .or(() -> byWord(text.toLowerCase(Locale.ROOT)));
    }

    /// For goods that are not taxed.
    Optional<TaxClass> untaxed() {
        return first(tax -> tax.rate().compareTo(Percent.ZERO) == 0);
    }

    /// The class of the rate in a text such as `Tax - Sales Tax (6.625%)`.
    Optional<TaxClass> ofHeading(String heading) {
        var percent = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*%").matcher(heading);
        return percent.find() ? rated(new BigDecimal(percent.group(1).replace(',', '.'))) : Optional.empty();
    }

    private Optional<TaxClass> byRate(String text) {
        var parts = RATE.matcher(SheetFigure.normal(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(parts.group(1).replace(',', '.').replace('\u066B', '.'));
        return rated(number)
                // A spreadsheet keeps 20 % as 0.2.
                .or(() -> parts.group(2).isEmpty() && number.compareTo(BigDecimal.ONE) < 0
                        ? rated(number.movePointRight(2))
                        : Optional.empty());
    }

    private Optional<TaxClass> byWord(String word) {
        if (USUAL.contains(word)) {
            return first(tax -> tax.key().equals(usual));
        }
        if (REDUCED.contains(word)) {
            return first(tax -> tax.key().equals("reduced")).or(this::onlyReduced);
        }
        return ZERO.contains(word) ? untaxed() : Optional.empty();
    }

    /// The class between none and the usual one, where there is but one.
    private Optional<TaxClass> onlyReduced() {
        var highest = first(tax -> tax.key().equals(usual)).map(TaxClass::rate).orElse(Percent.ZERO);
        var between = classes.stream()
                .filter(tax -> tax.rate().compareTo(Percent.ZERO) > 0 && tax.rate().compareTo(highest) < 0)
                .toList();
        return between.size() == 1 ? Optional.of(between.getFirst()) : Optional.empty();
    }

    private Optional<TaxClass> rated(BigDecimal rate) {
        return first(tax -> new BigDecimal(tax.rate().plain()).compareTo(rate) == 0);
    }

    private Optional<TaxClass> first(Predicate<TaxClass> fits) {
        return classes.stream().filter(fits).findFirst();
    }
}
