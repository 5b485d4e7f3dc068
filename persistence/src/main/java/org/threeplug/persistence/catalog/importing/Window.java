package org.threeplug.persistence.catalog.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ProductDraft;
import org.threeplug.catalog.importing.RowFamilies;
import org.threeplug.catalog.importing.SheetRows;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.CodeSet;
import org.threeplug.persistence.sheets.Row;
import org.threeplug.persistence.sheets.Sheet;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetHeader;
import org.threeplug.sheets.SheetMapping;

/// Reads many rows ahead and hands them out by their codes. A sheet comes in any order; put in as it comes, nearly every
/// product would change another page of the index of codes, and each page is written whole.
final class Window {

    /// About what the fields of a row take.
    private static final long BYTES_A_ROW = 512;

    private static final int FEWEST = 2_000;
    private static final int MOST = 200_000;

    /// Problems come with their rows as they stood; many of them are handed on before more is read.
    private static final int MOST_PROBLEMS = 4_000;

    private final Sheet<SheetMapping> sheet;
    private final SheetRows rows;
    private final RowFamilies families;
    private final int size;
    private final CodeSet codes = new CodeSet();
    private final CodeSet barcodes = new CodeSet();
    private final Queue<Kept> lines = new ArrayDeque<>();
    private List<RowProblem> problems = new ArrayList<>();
    private long passed;
    private Optional<Batch.End> end = Optional.empty();

    Window(Sheet<SheetMapping> sheet, ImportChoices choices) {
        this.sheet = sheet;
        SheetRows.leaveForeignRates(sheet.mapping(), choices);
        var header = SheetHeader.of(sheet.mapping());
        this.rows = new SheetRows(header, choices);
        this.families = new RowFamilies(header);
        this.size = Math.clamp(Runtime.getRuntime().maxMemory() / 16 / BYTES_A_ROW, FEWEST, MOST);
    }

    record Line(Row row, ProductDraft draft) {}

    /// A row that waits. What was read from it would take three times the room, so it is read again.
    private record Kept(Row row, String code) {}

    /// @param problems of rows that are none of the lines
    /// @param passed rows that are no goods
    /// @param end why nothing follows; empty when more does
    record Part(List<Line> lines, List<RowProblem> problems, long passed, Optional<Batch.End> end) {}

    Part next(int most) {
        if (lines.isEmpty() && end.isEmpty()) {
            fill();
        }
        var part = new ArrayList<Line>(Math.min(most, lines.size()));
        while (part.size() < most && !lines.isEmpty()) {
            var row = lines.remove().row();
            part.add(new Line(row, rows.read(row.fields())));
        }
        var wrong = problems;
        problems = new ArrayList<>();
        long over = passed;
        passed = 0;
        return new Part(part, wrong, over, lines.isEmpty() ? end : Optional.empty());
    }

    private void fill() {
        var read = new ArrayList<Kept>();
        long room = size * BYTES_A_ROW * 2;
        while (read.size() + passed < size && problems.size() < MOST_PROBLEMS && room > 0 && end.isEmpty()) {
            try {
                var next = sheet.next();
                room -= next.map(Row::signs).orElse(0L);
                next.ifPresentOrElse(
                        row -> read(row, read), () -> end = Optional.of(new Batch.End(Optional.empty())));
            } catch (RefusedException e) {
                end = Optional.of(new Batch.End(Optional.of(e.refusal())));
            }
        }
        read.sort(Comparator.comparing(Kept::code));
        lines.addAll(read);
    }

    private void read(Row row, List<Kept> read) {
        try {
            if (row.fault().isPresent()) {
                throw new RefusedException(row.fault().get());
            }
            var whole = families.complete(row.fields());
            if (whole.isEmpty()) {
                passed++;
                return;
            }
            var draft = rows.read(whole.get());
            once(draft);
            read.add(new Kept(new Row(row.line(), whole.get(), row.fault()), draft.code()));
        } catch (RefusedException e) {
            problems.add(problem(row, e.refusal()));
        }
    }

    private void once(ProductDraft draft) {
        if (!codes.add(draft.code())) {
            throw new RefusedException(new Refusal("catalog.import-twice", List.of(draft.code()), "code"));
        }
        for (var barcode : draft.barcodes()) {
            if (!barcodes.add(barcode)) {
                throw new RefusedException(new Refusal("catalog.import-twice", List.of(barcode), "barcode"));
            }
        }
    }

    RowProblem problem(Row row, Refusal refusal) {
        return sheet.problem(row, refusal);
    }
}
