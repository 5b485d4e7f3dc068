package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.StoreFiles;

/// A folder with backups, as a restore sees it: the store they are of may be gone.
///
/// @param folder where they lie
public record BackupSource(StoreFiles files, Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSource.class);

    /// A backup that a person can pick.
    ///
    /// @param store what people call the store
    /// @param until the newest record that it and the journal copies after it reach
    public record Choice(String file, String store, long sequence, long until, Instant at, Instant untilAt, long bytes) {}

    /// Newest first.
    public List<Choice> choices() throws IOException {
        var names = names();
        var choices = new ArrayList<Choice>();
        for (var name : names.stream().filter(BackupName::isFull).toList()) {
            var file = folder.resolve(name.toString());
            var last = Chain.from(name, names).last();
            choices.add(new Choice(
                    name.toString(),
                    storeName(file, name),
                    name.sequence(),
                    last.sequence(),
                    name.at(),
                    last.at(),
                    files.size(file)));
        }
        choices.sort(Comparator.comparing(Choice::at).reversed());
        return choices;
    }

    private String storeName(Path file, BackupName name) throws IOException {
        try {
            return BackupReader.header(files, file).name();
        } catch (DamagedBackupException _) {
            return name.store();
        }
    }

    private List<BackupName> names() throws IOException {
        var names = new ArrayList<BackupName>();
        for (var file : files.list(folder)) {
            var name = BackupName.parse(file.getFileName().toString());
            // A copy of the journal that is none breaks the chain it belongs to, and is told of when that is unpacked.
            if (name.isPresent() && (!name.get().isFull() || isOne(file))) {
                names.add(name.get());
            }
        }
        return names;
    }

    /// A file is a backup because of what is in it: one that only has the name would be the newest of all for ever.
    private boolean isOne(Path file) throws IOException {
        try {
            BackupReader.mustBeOne(files, file);
            return true;
        } catch (DamagedBackupException e) {
            LOG.error("{} has the name of a backup and is none: {}", file, e.getMessage());
            return false;
        }
    }

    /// The backup of this name, or the newest, with the journal copies after it.
    ///
    /// @throws RefusedException `backup.none`
    /// @throws DamagedBackupException when the one that was asked for is none
    List<Path> chain(Optional<String> file) throws IOException {
        var names = names();
        var asked = file.flatMap(BackupName::parse).map(name -> folder.resolve(name.toString()));
        if (asked.isPresent() && files.exists(asked.get())) {
            BackupReader.mustBeOne(files, asked.get());
        }
        var full = file.isEmpty()
                ? names.stream().filter(BackupName::isFull).max(BackupName.OLDEST_FIRST)
                : names.stream().filter(name -> name.toString().equals(file.get())).findFirst();
        var chain = full.filter(BackupName::isFull)
                .map(found -> Chain.from(found, names))
                .orElseThrow(() -> new RefusedException("backup.none", folder.toString()));
        return chain.names().stream().map(name -> folder.resolve(name.toString())).toList();
    }

    /// Whether a key opens a backup.
    boolean opens(BackupKey key, Path backup) throws IOException {
        return key.opens(BackupReader.header(files, backup));
    }

    BackupKey key(char[] passphrase, Path backup) throws IOException {
        return BackupKey.of(BackupReader.header(files, backup), passphrase);
    }

}
