package org.threeplug.sheets;

import java.util.List;

/// What the headings of a sheet are taken for, of whatever it is a list.
public interface SheetUses {

    List<String> headings();

    /// Whether this can be the line of headings: it names what a row cannot do without, or a column that somebody named.
    boolean isHeading();

    /// How many headings are understood.
    int understood();

    /// What becomes of each column, with examples.
    List<SheetPlan.Use> uses();

    /// The system whose sheet it is; empty when none is recognised.
    default String layoutName() {
        return "";
    }
}
