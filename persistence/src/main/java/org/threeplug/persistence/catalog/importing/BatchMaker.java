package org.threeplug.persistence.catalog.importing;

import static org.threeplug.persistence.schema.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ProductDraft;
import org.threeplug.catalog.importing.RowProblem;
import org.threeplug.catalog.importing.SheetRows;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.catalog.ProductReads;

/// Reads the file and sorts its rows into what is new, changed, known and wrong.
final class BatchMaker {

    private static final int PRODUCTS = 2_000;
    private static final int ROWS = 10_000;
    private static final int LONGEST_ORIGINAL = 2_000;

    private final Sheet sheet;
    private final SheetRows rows;
    private final ImportChoices choices;
    private final Supplier<DSLContext> reads;
    private final KnownProducts knownProducts;
    private final CategoryTree categories;
    private final boolean catalogIsEmpty;
    private final CodeSet codes = new CodeSet();
    private final CodeSet barcodes = new CodeSet();

    BatchMaker(Sheet sheet, ImportChoices choices, Supplier<DSLContext> reads, List<Category> categories) {
        this.sheet = sheet;
        this.rows = new SheetRows(sheet.header(), choices);
        this.choices = choices;
        this.reads = reads;
        this.knownProducts = new KnownProducts(reads);
        this.categories = new CategoryTree(categories, choices.makesCategories());
        this.catalogIsEmpty = !reads.get().fetchExists(PRODUCT);
    }

    private record Line(Sheet.Row row, ProductDraft draft) {}

    Batch next() {
        var lines = new ArrayList<Line>(PRODUCTS);
        var problems = new ArrayList<RowProblem>();
        long seen = 0;
        Optional<Batch.End> end = Optional.empty();
        while (lines.size() < PRODUCTS && seen < ROWS && end.isEmpty()) {
            try {
                var row = sheet.next();
                if (row.isPresent()) {
                    seen++;
                    read(row.get(), lines, problems);
                } else {
                    end = Optional.of(new Batch.End(Optional.empty()));
                }
            } catch (RefusedException e) {
                end = Optional.of(new Batch.End(Optional.of(e.refusal())));
            }
        }
        return sorted(lines, problems, seen, end);
    }

    private void read(Sheet.Row row, List<Line> lines, List<RowProblem> problems) {
        try {
            var draft = rows.read(row.fields());
            boolean newCode = codes.add(draft.code());
            boolean newBarcode = draft.barcode().map(barcodes::add).orElse(true);
            if (!newCode || !newBarcode) {
                throw new RefusedException(new Refusal(
                        "catalog.import-twice",
                        List.of(newCode ? draft.barcode().orElseThrow() : draft.code()),
                        newCode ? "barcode" : "code"));
            }
            lines.add(new Line(row, draft));
        } catch (RefusedException e) {
            problems.add(problem(row, e.refusal()));
        }
    }

    private RowProblem problem(Sheet.Row row, Refusal refusal) {
        var original = sheet.original(row);
        return new RowProblem(
                row.line(),
                refusal,
                original.length() > LONGEST_ORIGINAL ? original.substring(0, LONGEST_ORIGINAL) + "…" : original);
    }

    private Batch sorted(List<Line> lines, List<RowProblem> problems, long seen, Optional<Batch.End> end) {
        var additions = new ArrayList<Product>(lines.size());
        var updates = new ArrayList<Product>();
        long unchanged = 0;
        if (!lines.isEmpty()) {
            var found = catalogIsEmpty
                    ? KnownProducts.Found.NOTHING
                    : knownProducts.among(lines.stream().map(Line::draft).toList());
            var old = old(lines, found);
            var touched = new HashSet<UUID>();
            for (var line : lines) {
                var id = found.of(line.draft());
                try {
                    if (id.isEmpty()) {
                        additions.add(line.draft()
                                .product(Ids.next(), categories.of(line.draft().category()), choices));
                    } else if (isOthers(line.draft(), id.get(), found) || !touched.add(id.get())) {
                        throw new RefusedException("catalog.barcode-taken", barcode(line.draft()));
                    } else {
                        var update = update(line.draft(), Optional.ofNullable(old.get(id.get())));
                        update.ifPresent(updates::add);
                        unchanged += update.isEmpty() ? 1 : 0;
                    }
                } catch (RefusedException e) {
                    problems.add(problem(line.row(), e.refusal()));
                }
            }
        }
        // Neighbours in the index of codes are then written one after the other.
        additions.sort(Comparator.comparing(Product::code));
        return new Batch(seen, categories.takeMade(), additions, updates, unchanged, problems, end);
    }

    private static boolean isOthers(ProductDraft draft, UUID product, KnownProducts.Found found) {
        return draft.barcode()
                .map(found.byBarcode()::get)
                .filter(other -> !other.equals(product))
                .isPresent();
    }

    private static String barcode(ProductDraft draft) {
        return draft.barcode().orElseGet(draft::code);
    }

    private Map<UUID, Product> old(List<Line> lines, KnownProducts.Found found) {
        var old = new HashMap<UUID, Product>();
        if (choices.known() == ImportChoices.Known.UPDATE) {
            var ids = lines.stream()
                    .flatMap(line -> found.of(line.draft()).stream())
                    .distinct()
                    .toList();
            ProductReads.all(reads.get(), ids, choices.currency()).forEach(product -> old.put(product.id(), product));
        }
        return old;
    }

    private Optional<Product> update(ProductDraft draft, Optional<Product> old) {
        return old.flatMap(product -> {
            var wanted = draft.over(product, categories.of(draft.category()));
            return wanted.equals(product) ? Optional.empty() : Optional.of(wanted);
        });
    }
}
