package org.threeplug.persistence.catalog.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.importing.CategoryPath;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ProductDraft;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.persistence.catalog.ProductReads;
import org.threeplug.persistence.catalog.importing.Window.Line;
import org.threeplug.persistence.sheets.Sheet;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetMapping;
import org.threeplug.stock.AdjustStock;

/// Reads the file and sorts its rows into what is new, changed, known and wrong.
final class BatchMaker {

    private static final int PRODUCTS = 1_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Window window;
    private final ImportChoices choices;
    private final Supplier<DSLContext> reads;
    private final KnownProducts knownProducts;
    private final CategoryTree categories;

    BatchMaker(Sheet<SheetMapping> sheet, ImportChoices choices, Supplier<DSLContext> reads, List<Category> categories) {
        this.window = new Window(sheet, choices);
        this.choices = choices;
        this.reads = reads;
        this.knownProducts = new KnownProducts(reads, sheet.rows());
        this.categories = new CategoryTree(categories, choices.makesCategories());
    }

    Batch next() {
        var part = window.next(PRODUCTS);
        var sorting = new Sorting(part.lines());
        part.lines().forEach(sorting::add);
        sorting.problems.addAll(part.problems());
        long seen = part.lines().size() + part.problems().size() + part.passed();
        return new Batch(
                seen,
                categories.takeMade(),
                sorting.additions,
                sorting.opening,
                sorting.updates,
                sorting.unchanged,
                part.passed(),
                sorting.problems,
                sorting.notes,
                part.end());
    }

    /// The rows of one batch on their heaps.
    private final class Sorting {

        private final List<Product> additions = new ArrayList<>();
        private final List<AdjustStock.Line> opening = new ArrayList<>();
        private final List<Product> updates = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private final List<RowProblem> notes = new ArrayList<>();
        private final Set<UUID> touched = new HashSet<>();
        private final KnownProducts.Found found;
        private final Map<UUID, Product> old;
        private long unchanged;

        Sorting(List<Line> lines) {
            this.found = knownProducts.among(lines.stream().map(Line::draft).toList());
            this.old = old(lines, found);
        }

        void add(Line line) {
            var draft = line.draft();
            try {
                var known = found.of(draft);
                if (known.isEmpty()) {
                    addition(draft);
                } else {
                    var other = othersBarcode(draft, known.get());
                    if (other.isPresent() || !touched.add(known.get())) {
                        throw new RefusedException("catalog.barcode-taken", other.orElseGet(() -> barcode(draft)));
                    }
                    update(draft, Optional.ofNullable(old.get(known.get())));
                }
                draft.notes().forEach(note -> notes.add(window.problem(line.row(), note)));
            } catch (RefusedException e) {
                problems.add(window.problem(line.row(), e.refusal()));
            }
        }

        private void addition(ProductDraft draft) {
            // A row that is refused must not leave its category behind.
            draft.product(NOBODY, Optional.empty(), choices);
            var product = draft.product(Ids.next(), categories.of(draft.category(), Optional.empty()), choices);
            additions.add(product);
            draft.stock().filter(all -> product.stocked() && all.signum() != 0).ifPresent(all -> {
                Optional<UnitPrice> cost = all.signum() > 0 ? draft.cost() : Optional.empty();
                opening.add(new AdjustStock.Line(product.id(), all, cost));
            });
        }

        private void update(ProductDraft draft, Optional<Product> before) {
            var wanted = before.map(product -> {
                Optional<UUID> category = draft.category().equals(CategoryPath.NONE)
                        ? Optional.empty()
                        : categories.of(draft.category(), product.category());
                return draft.over(product, category);
            });
            if (wanted.equals(before)) {
                unchanged++;
            } else {
                updates.add(wanted.orElseThrow());
            }
        }

        private Optional<String> othersBarcode(ProductDraft draft, UUID product) {
            return draft.barcodes().stream()
                    .filter(code -> !Objects.requireNonNullElse(found.byBarcode().get(code), product).equals(product))
                    .findFirst();
        }
    }

    private static String barcode(ProductDraft draft) {
        return draft.barcodes().stream().findFirst().orElseGet(draft::code);
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
}
