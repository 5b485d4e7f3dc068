package org.threeplug.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What figures are told apart by. Some follow from the day, some from the register, the others are written down with each
/// document or line; a few follow from those, by what the catalogue says now.
public enum Axis {
    DAY(Kind.TIME, 0),
    /// Named after its Monday.
    WEEK(Kind.TIME, 0),
    MONTH(Kind.TIME, 0),
    YEAR(Kind.TIME, 0),
    /// From 1, a Monday, to 7.
    WEEKDAY(Kind.TIME, 0),
    REGISTER(Kind.PLACE, 0),
    BRANCH(Kind.PLACE, 0),
    /// Where goods lie: of a sale, from where its register sells now.
    PLACE(Kind.PLACE, 0),
    /// From 00 to 23, as the shop's clock showed it.
    HOUR(Kind.DOCUMENT, 2),
    CASHIER(Kind.DOCUMENT, 3),
    CUSTOMER(Kind.DOCUMENT, 4),
    COUNTRY(Kind.DOCUMENT, 5),
    /// Why goods came back or a sale was voided.
    REASON(Kind.DOCUMENT, 6),
    /// How much a document comes to, in bands.
    VALUE(Kind.DOCUMENT, 7),
    /// How many lines a document has, in bands.
    SIZE(Kind.DOCUMENT, 8),
    PRODUCT(Kind.LINE, 9),
    /// Class of tax and rate.
    TAX_CLASS(Kind.LINE, 10),
    TENDER(Kind.TENDER, 11),
    CATEGORY(PRODUCT),
    BRAND(PRODUCT),
    /// What a product is counted in now.
    UNIT(PRODUCT),
    /// The group of customers that the buyer is in now.
    GROUP(CUSTOMER),
    /// The rate alone.
    RATE(TAX_CLASS);

    /// Where an axis comes from.
    public enum Kind {
        TIME,
        PLACE,
        DOCUMENT,
        LINE,
        TENDER,
        /// From another axis.
        DERIVED
    }

    private static final Set<Axis> WORDS = Set.of(HOUR, COUNTRY, REASON, VALUE, SIZE, TAX_CLASS, TENDER);

    private final Kind kind;
    private final int number;
    private final Optional<Axis> base;

    Axis(Kind kind, int number) {
        this.kind = kind;
        this.number = number;
        this.base = Optional.empty();
    }

    Axis(Axis base) {
        this.kind = Kind.DERIVED;
        this.number = 0;
        this.base = Optional.of(base);
    }

    public Kind kind() {
        return kind;
    }

    /// The axis that is written down, from which this one follows; itself where it is written down; empty where the day or the
    /// register says it.
    public Optional<Axis> stored() {
        return switch (kind) {
            case TIME, PLACE -> Optional.empty();
            case DOCUMENT, LINE, TENDER -> Optional.of(this);
            case DERIVED -> base;
        };
    }

    /// The number its summaries are kept under, which never changes.
    public int number() {
        return number;
    }

    /// Whether its members are words; those of the others are things with an id.
    public boolean isOfWords() {
        return WORDS.contains(this);
    }

    /// Such as `product`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Axis> of(String key) {
        for (var axis : values()) {
            if (axis.key().equals(key)) {
                return Optional.of(axis);
            }
        }
        return Optional.empty();
    }
}
