package org.threeplug.operations.customers;

import java.nio.file.Path;
import java.util.Set;
import org.threeplug.customers.CustomerColumn;
import org.threeplug.customers.CustomerFigures;
import org.threeplug.customers.CustomerList;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.office.Asks;
import org.threeplug.office.Rows;
import org.threeplug.office.Surface;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// The customer directory as a file, without a screen.
public final class CustomerSheet {

    private CustomerSheet() {}

    /// All customers, in the words of `formats`.
    public static ListSheet.Ending write(Asks asks, Formats formats, Path file) {
        var texts = Texts.of(Surface.BUNDLE, formats, CustomerSheet.class.getClassLoader());
        return ListSheet.write(
                Rows.asked(
                        asks,
                        _ -> new CustomerList("", true, Set.of(), Order.rising(CustomerColumn.NAME), Portion.FIRST),
                        _ -> new CustomerFigures("", true, Set.of())),
                CustomerListPage.columns(texts),
                formats,
                file);
    }
}
