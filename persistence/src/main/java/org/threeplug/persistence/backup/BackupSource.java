package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.file.StoreFiles;

/// A folder with backups, as a restore sees it: the store they are of may be gone.
///
/// @param folder where they lie
public record BackupSource(StoreFiles files, Path folder) {

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
            BackupName.parse(file.getFileName().toString()).ifPresent(names::add);
        }
        return names;
    }

    /// The backup of this name, or the newest, with the journal copies after it.
    ///
    /// @throws RefusedException `backup.none`
    List<Path> chain(Optional<String> file) throws IOException {
        var names = names();
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
