package org.threeplug.bench;

import java.util.Locale;

/// One measured figure, and what it is measured against.
///
/// @param baseline the figure of the thing compared with, or empty
/// @param ratio value over baseline, or empty
record Row(String name, String value, String unit, String baseline, String ratio) {

    static Row of(String name, double value, String unit) {
        return new Row(name, figure(value), unit, "", "");
    }

    static Row against(String name, double value, String unit, double baseline) {
        return new Row(name, figure(value), unit, figure(baseline), String.format(Locale.ROOT, "%.2f", value / baseline));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3f", value);
    }
}
