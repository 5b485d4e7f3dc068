package org.threeplug.reports;

import java.util.Locale;
import java.util.Optional;
import org.threeplug.measures.Axis;

/// What all reports can be narrowed to, by the key that a person types.
public enum ReportFilter {
    BRANCH(Axis.BRANCH),
    PLACE(Axis.PLACE),
    REGISTER(Axis.REGISTER),
    CASHIER(Axis.CASHIER),
    CATEGORY(Axis.CATEGORY),
    BRAND(Axis.BRAND),
    UNIT(Axis.UNIT),
    PRODUCT(Axis.PRODUCT),
    CUSTOMER(Axis.CUSTOMER),
    GROUP(Axis.GROUP),
    COUNTRY(Axis.COUNTRY),
    /// Documents with such a tender, whole.
    TENDER(Axis.TENDER),
    HOUR(Axis.HOUR),
    REASON(Axis.REASON);

    private final Axis axis;

    ReportFilter(Axis axis) {
        this.axis = axis;
    }

    public Axis axis() {
        return axis;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFilter> of(String key) {
        for (var filter : values()) {
            if (filter.key().equals(key)) {
                return Optional.of(filter);
            }
        }
        return Optional.empty();
    }
}
