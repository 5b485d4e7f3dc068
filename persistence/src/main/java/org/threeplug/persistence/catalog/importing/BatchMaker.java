package org.threeplug.persistence.catalog.importing;

import java.util.ArrayList;
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
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.catalog.ProductReads;
import org.threeplug.persistence.catalog.importing.Window.Line;

/// Reads the file and sorts its rows into what is new, changed, known and wrong.
final class BatchMaker {

    private static final int PRODUCTS = 1_000;

    private final Window window;
    private final ImportChoices choices;
    private final Supplier<DSLContext> reads;
    private final KnownProducts knownProducts;
    private final CategoryTree categories;

    BatchMaker(Sheet sheet, ImportChoices choices, Supplier<DSLContext> reads, List<Category> categories) {
        this.window = new Window(sheet, choices);
        this.choices = choices;
        this.reads = reads;
        this.knownProducts = new KnownProducts(reads, sheet.rows());
        this.categories = new CategoryTree(categories, choices.makesCategories());
    }

    Batch next() {
        var part = window.next(PRODUCTS);
        return sorted(part.lines(), new ArrayList<>(part.problems()), part.end());
    }

    private Batch sorted(List<Line> lines, List<RowProblem> problems, Optional<Batch.End> end) {
        long seen = lines.size() + problems.size();
        var additions = new ArrayList<Product>(lines.size());
        var updates = new ArrayList<Product>();
        long unchanged = 0;
        if (!lines.isEmpty()) {
            var found = knownProducts.among(lines.stream().map(Line::draft).toList());
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
                    problems.add(window.problem(line.row(), e.refusal()));
                }
            }
        }
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
