package org.threeplug.tax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.threeplug.kernel.Percent;

/// The rates to begin with, by country; they can be changed later. As of 2026, without promise: taxes change.
public enum TaxPreset {
    NONE,
    GB("20", "5", "0"),
    RO("21", "11", "0"),
    IE("23", "13.5", "0"),
    DE("19", "7", "0"),
    FR("20", "10", "5.5", "0"),
    ES("21", "10", "4", "0"),
    IT("22", "10", "5", "4"),
    NL("21", "9", "0"),
    BG("20", "9", "0"),
    HU("27", "18", "5", "0"),
    GR("24", "13", "6", "0"),
    SA("15", "0"),
    AE("5", "0");

    private static final List<String> NAMES = List.of("standard", "reduced", "reduced2", "reduced3");

    private final List<String> rates;

    TaxPreset(String... rates) {
        this.rates = List.of(rates);
    }

    /// The key that stands for goods of the highest rate, which most are.
    public String standardKey() {
        return this == NONE ? "none" : "standard";
    }

    /// @param words gives the word for a key, such as `setup.tax.standard`
    public List<TaxClass> classes(UnaryOperator<String> words) {
        if (this == NONE) {
            return List.of(new TaxClass("none", words.apply("setup.tax.none"), Percent.ZERO, "N"));
        }
        var classes = new ArrayList<TaxClass>();
        for (int i = 0; i < rates.size(); i++) {
            var rate = Percent.of(rates.get(i));
            var key = rate.equals(Percent.ZERO) ? "zero" : NAMES.get(i);
            var kind = key.replaceAll("\\d", "");
            classes.add(new TaxClass(
                    key,
                    words.apply("setup.tax." + kind) + " " + rate.plain() + " %",
                    rate,
                    String.valueOf((char) ('A' + i))));
        }
        return classes;
    }

    /// How a person knows it: the country in their language.
    public String title(UnaryOperator<String> words, Locale language) {
        return this == NONE
                ? words.apply("setup.tax.none")
                : Locale.of("", name()).getDisplayCountry(language) + " · " + String.join(" / ", rates) + " %";
    }

    public static Optional<TaxPreset> named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
