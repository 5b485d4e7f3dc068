package org.threeplug.sheets;

/// What somebody decides before a sheet is brought in, of whatever it is a list.
public interface SheetChoices<C extends SheetChoices<C>> {

    Reading reading();

    C withReading(Reading other);

    /// Whether every row is only looked at.
    boolean dryRun();
}
