package org.threeplug.desktop.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.persistence.Store;
import org.threeplug.persistence.file.DiskFiles;
import org.threeplug.persistence.journal.JournalVerifier;
import org.threeplug.persistence.verify.Invariants;

/// The whole proof, from the ground up: the journal's chain; the database against the one the journal alone makes; the
/// rules between the books; the search index. Each step stands on the one before, so the first that fails ends it.
public final class Verification {

    /// @param subject the record, document, series, product or shift at fault
    public record Finding(String check, String subject, String detail) {}

    /// @param journalRecords that are whole and in place
    /// @param rowsCompared of the database with what the journal alone makes
    /// @param rules between the books that were checked
    /// @param searchable products the search index holds
    public record Result(
            long journalRecords,
            String journalHead,
            long rowsCompared,
            int rules,
            long searchable,
            List<Finding> findings) {

        public Result {
            findings = List.copyOf(findings);
        }

        public boolean clean() {
            return findings.isEmpty();
        }
    }

    private final Path root;
    private final Consumer<String> progress;
    private final List<Finding> findings = new ArrayList<>();
    private long rows;
    private int rules;
    private long searchable;

    private Verification(Path root, Consumer<String> progress) {
        this.root = root;
        this.progress = progress;
    }

    /// @param progress told the key of each step
    public static Result of(Path root, Consumer<String> progress) {
        OpenStore.mustBeStore(root);
        return new Verification(root, progress).run();
    }

    private Result run() {
        progress.accept("journal");
        var journal = new JournalVerifier(new DiskFiles(), OpenStore.journal(root)).verify();
        journal.damage()
                .ifPresent(damage -> findings.add(new Finding(
                        "journal." + damage.kind().name().toLowerCase(Locale.ROOT),
                        String.valueOf(damage.sequence()),
                        damage.file() + " @ " + damage.offset())));
        if (findings.isEmpty()) {
            progress.accept("database");
            compareDatabase();
        }
        if (findings.isEmpty()) {
            checkOpenStore();
        }
        return new Result(journal.records(), journal.head().toString(), rows, rules, searchable, findings);
    }

    private void compareDatabase() {
        var comparison = Store.compareWithJournal(root, OpenStore.options());
        rows = comparison.rows();
        comparison.differences().forEach(difference -> findings.add(new Finding("database.rows", "", difference)));
    }

    private void checkOpenStore() {
        try (var store = OpenStore.existing(root)) {
            progress.accept("rules");
            var result = store.checkInvariants();
            rules = Invariants.names().size();
            result.findings()
                    .forEach(finding -> findings.add(new Finding(
                            finding.check(), finding.where(), finding.expected() + " ≠ " + finding.found())));
            progress.accept("search");
            checkSearch(store);
        }
    }

    private void checkSearch(OpenStore store) {
        long products = store.get(Catalog.class).count(ProductFilter.ALL);
        searchable = store.searchable();
        if (searchable != products) {
            findings.add(new Finding("search.products", "", products + " ≠ " + searchable));
        }
    }
}
