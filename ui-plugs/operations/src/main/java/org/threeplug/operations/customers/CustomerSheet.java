package org.threeplug.operations.customers;

import java.nio.file.Path;
import org.threeplug.customers.Customers;
import org.threeplug.kit.Formats;
import org.threeplug.kit.Texts;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.operations.office.Rows;
import org.threeplug.operations.office.Surface;

/// The customer directory as a file, without a screen.
public final class CustomerSheet {

    private CustomerSheet() {}

    /// All customers, in the words of `formats`.
    public static ListSheet.Ending write(Customers customers, Formats formats, Path file) {
        var texts = Texts.of(Surface.BUNDLE, formats, CustomerSheet.class.getClassLoader());
        return ListSheet.write(
                Rows.of((_, from, atMost) -> customers.search("", true, (int) from + atMost).stream().skip(from).toList()),
                CustomerListPage.columns(texts),
                formats,
                file);
    }
}
