package org.threeplug.server.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.threeplug.backup.Progress;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.proof.BookProof;
import org.threeplug.persistence.settings.StoredSettings;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.Verdict;
import org.threeplug.server.compose.DataFolder;
import org.threeplug.server.compose.OpenStore;

/// The whole proof of a closed store: its books from the ground up, and then the search index, which stands on them.
public final class Verification {

    /// @param products of the catalogue
    /// @param searchable products that the search index holds; fewer than 0 when it was not looked at
    public record Result(Verdict books, long products, long searchable) {

        public boolean clean() {
            return books.clean() && products == searchable;
        }
    }

    private Verification() {}

    /// @param anchors a file with hashes that were kept elsewhere
    public static Result of(Path root, Optional<Path> anchors, Progress progress) {
        return of(root, anchors.map(Verification::read).orElse(List.of()), List.of(), progress);
    }

    /// @param anchors that were kept elsewhere, on the paper of Z reports or in a file
    /// @param kept folders with backups or anchors that were kept elsewhere
    public static Result of(Path root, List<Anchor> anchors, List<Path> kept, Progress progress) {
        OpenStore.mustBeStore(root);
        var books = BookProof.ofClosed(
                root,
                OpenStore.options(),
                anchors,
                store -> Optional.of(outside(store, kept)),
                progress);
        if (!books.clean()) {
            return new Result(books, 0, -1);
        }
        progress.at("search", 95);
        try (var store = OpenStore.existing(root)) {
            return new Result(books, store.get(Catalog.class).count(ProductFilter.ALL), store.searchable());
        }
    }

    private static Outside outside(Store store, List<Path> kept) {
        var settings = new StoredSettings(store::readPlainly, store.generations());
        try {
            return new Outside(
                    store,
                    () -> settings.store().map(known -> new StoreLabel(settings.node(), known.businessName())),
                    BackupPlan.of(store.root()),
                    RemovableDrives.ofThisSystem(),
                    kept,
                    DataFolder.heads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws RefusedException `proof.anchors-not-there`, `proof.anchor-unreadable`
    public static List<Anchor> read(Path file) {
        try {
            return Anchor.read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new RefusedException("proof.anchors-not-there", file.toString());
        }
    }
}
