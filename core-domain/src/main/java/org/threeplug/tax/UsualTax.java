package org.threeplug.tax;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one rule by which an open item, a new product and a row of an import begin with a tax class when nobody has named
/// one. Which class comes first in a list means nothing: names are sorted, and “Reduced” comes before “Standard”.
public final class UsualTax {

    /// What the set-up calls the class that most goods bear.
    private static final String STANDARD = "standard";

    private static final Comparator<TaxClass> RATE = Comparator.comparing(TaxClass::rate);

    private UsualTax() {}

    /// The chosen class; where none was chosen or it is gone, the one called standard, else the first of the highest rate:
    /// too much tax is seen by the customer, too little by the auditor.
    ///
    /// @param chosen the key in the store's settings; empty when nobody has chosen
    public static Optional<TaxClass> among(List<TaxClass> classes, String chosen) {
        return named(classes, chosen)
                .or(() -> named(classes, STANDARD))
                .or(() -> classes.stream()
                        .reduce((first, next) -> RATE.compare(next, first) > 0 ? next : first));
    }

    /// All of them to choose from, the usual one first and the rest as they came.
    public static List<TaxClass> first(List<TaxClass> classes, String chosen) {
        var usual = among(classes, chosen);
        return Stream.concat(usual.stream(), classes.stream().filter(one -> !usual.equals(Optional.of(one))))
                .toList();
    }

    private static Optional<TaxClass> named(List<TaxClass> classes, String key) {
        return classes.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
