package org.threeplug.persistence.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.backup.copying.BackupWriter.Position;
import org.threeplug.persistence.backup.copying.Folders;
import org.threeplug.persistence.engine.file.FileStreams;
import org.threeplug.persistence.engine.journal.JournalCopy;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.recovery.DatabaseComparison;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// Makes the state of an open store again from its journal, on this build, and compares it row for row with a copy of its
/// database. The till goes on meanwhile.
public final class ReplayJournal {

    private ReplayJournal() {}

    /// @param scratch a folder that is made for it and deleted afterwards
    public static DatabaseComparison.Result of(Store store, Path scratch) throws IOException {
        Folders.empty(store.options().files(), scratch);
        try {
            copy(store, new StoreDirectory(scratch));
            return Store.compareWithJournal(scratch, store.options().withPorts(Map.of()));
        } catch (SQLException e) {
            throw new Fault(Fault.Kind.RESOURCES, "store.unusable", "the database could not be copied", e);
        } finally {
            store.options().files().deleteFolder(scratch);
        }
    }

    private static void copy(Store store, StoreDirectory target) throws IOException, SQLException {
        var files = store.options().files();
        var source = new StoreDirectory(store.root());
        files.createDirectories(target.journal());
        files.createDirectories(target.database().getParent());
        Files.copy(source.secrets(), target.secrets());
        var keys = new PersonKeys(files, target.keyring());
        keys.begin();
        keys.merge(store.personKeys().content());
        try (var image = store.databaseImage();
                var out = FileStreams.write(
                        files, target.databaseFile())) {
            image.writeTo(out);
        }
        var last = store.snapshot(Position::of).sequence();
        new JournalCopy(files, source.journal())
                .copy(1, last, name -> FileStreams.write(files, target.journal().resolve(name)));
    }
}
