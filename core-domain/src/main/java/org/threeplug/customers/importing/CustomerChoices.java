package org.threeplug.customers.importing;

import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetChoices;

/// What somebody decides before customers are brought in.
///
/// @param update whether a row of a customer who is known changes them; otherwise it is left alone
public record CustomerChoices(boolean update, boolean dryRun, Reading reading) implements SheetChoices<CustomerChoices> {

    @Override
    public CustomerChoices withReading(Reading other) {
        return new CustomerChoices(update, dryRun, other);
    }
}
