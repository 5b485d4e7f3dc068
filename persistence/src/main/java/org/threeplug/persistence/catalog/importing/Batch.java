package org.threeplug.persistence.catalog.importing;

import java.util.List;
import java.util.Optional;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.kernel.Refusal;
import org.threeplug.sheets.RowProblem;
import org.threeplug.stock.AdjustStock;

/// Some rows of the file, made ready for the gate.
///
/// @param rows looked at since the batch before
/// @param updates products as the file would have them
/// @param opening what is there of the additions
/// @param unchanged rows whose product is in the catalogue as it is, or is to be left alone
/// @param end why nothing follows; empty when more does
record Batch(
        long rows,
        List<Category> categories,
        List<Product> additions,
        List<AdjustStock.Line> opening,
        List<Product> updates,
        long unchanged,
        long passed,
        List<RowProblem> problems,
        List<RowProblem> notes,
        Optional<End> end) {

    /// @param because empty for the end of the file
    record End(Optional<Refusal> because) {}
}
