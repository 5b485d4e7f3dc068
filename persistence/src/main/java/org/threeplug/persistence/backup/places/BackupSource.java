package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.restore.BackupChoice;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.copying.Chain;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.engine.file.StoreFiles;

/// A folder with backups, as a restore sees it: the store they are of may be gone.
///
/// @param folder where they lie
public record BackupSource(StoreFiles files, Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSource.class);

    /// What lies in the folder by its name: what is one, and why the others are none, the newest last.
    private record Look(List<BackupName> names, TreeMap<BackupName, DamagedBackupException> passedOver) {}

    /// Newest first.
    public List<BackupChoice> choices() throws IOException {
        var names = look().names();
        var choices = new ArrayList<BackupChoice>();
        for (var name : names.stream().filter(BackupName::isFull).toList()) {
            var file = folder.resolve(name.toString());
            var last = Chain.from(name, names).last();
            choices.add(new BackupChoice(
                    name.toString(),
                    storeName(file, name),
                    name.sequence(),
                    last.sequence(),
                    name.at(),
                    last.at(),
                    files.size(file)));
        }
        choices.sort(Comparator.comparing(BackupChoice::at).reversed());
        return choices;
    }

    private String storeName(Path file, BackupName name) throws IOException {
        try {
            return BackupReader.header(files, file).name();
        } catch (DamagedBackupException _) {
            return name.store();
        }
    }

    private Look look() throws IOException {
        var names = new ArrayList<BackupName>();
        var passedOver = new TreeMap<BackupName, DamagedBackupException>(BackupName.OLDEST_FIRST);
        for (var file : files.list(folder)) {
            var name = BackupName.parse(file.getFileName().toString());
            // A copy of the journal that is none breaks the chain it belongs to, and is told of when that is unpacked.
            if (name.isPresent() && name.get().isFull()) {
                wrong(file).ifPresentOrElse(why -> passedOver.put(name.get(), why), () -> names.add(name.get()));
            } else {
                name.ifPresent(names::add);
            }
        }
        return new Look(names, passedOver);
    }

    /// @throws RefusedException `backup.none`
    /// @throws DamagedBackupException when something has the name of a backup and is none
    public void mustHaveOne() throws IOException {
        var look = look();
        if (look.names().stream().noneMatch(BackupName::isFull)) {
            throw none(look);
        }
    }

    /// “There is no backup” would make somebody stop looking at the one they have.
    private RuntimeException none(Look look) {
        return look.passedOver().isEmpty()
                ? new RefusedException("backup.none", folder.toString())
                : look.passedOver().lastEntry().getValue();
    }

    /// A file is a backup because of what is in it: one that only has the name would be the newest of all for ever.
    private Optional<DamagedBackupException> wrong(Path file) throws IOException {
        try {
            BackupReader.mustBeOne(files, file);
            return Optional.empty();
        } catch (DamagedBackupException e) {
            LOG.error("{} has the name of a backup and is none: {}", file, e.getMessage());
            return Optional.of(e);
        }
    }

    /// The backup of this name, or the newest, with the journal copies after it.
    ///
    /// @throws RefusedException `backup.none`
    /// @throws DamagedBackupException when the one that was asked for is none, or when none is one that has the name
    public List<Path> chain(Optional<String> file) throws IOException {
        var look = look();
        var names = look.names();
        var asked = file.flatMap(BackupName::parse).map(name -> folder.resolve(name.toString()));
        if (asked.isPresent() && files.exists(asked.get())) {
            BackupReader.mustBeOne(files, asked.get());
        }
        var full = file.isEmpty()
                ? names.stream().filter(BackupName::isFull).max(BackupName.OLDEST_FIRST)
                : names.stream().filter(name -> name.toString().equals(file.get())).findFirst();
        var chain = full.filter(BackupName::isFull)
                .map(found -> Chain.from(found, names))
                .orElseThrow(() -> file.isEmpty() ? none(look) : new RefusedException("backup.none", folder.toString()));
        return chain.names().stream().map(name -> folder.resolve(name.toString())).toList();
    }

    /// Whether a key opens a backup.
    public boolean opens(BackupKey key, Path backup) throws IOException {
        return key.opens(BackupReader.header(files, backup));
    }

    public BackupKey key(char[] passphrase, Path backup) throws IOException {
        return BackupKey.of(BackupReader.header(files, backup), passphrase);
    }

}
