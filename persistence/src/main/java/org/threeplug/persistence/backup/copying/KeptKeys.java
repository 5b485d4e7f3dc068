package org.threeplug.persistence.backup.copying;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.personal.LostKeysException;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.store.StoreDirectory;

/// All keys a restore can find: beside the backups and in the present store. Whoever is erased in any of them stays erased,
/// and a database copy from before an erasure is not opened any more.
public final class KeptKeys {

    /// @param erased whom it knows to be erased
    private record Source(KeyCopy copy, Set<UUID> erased) {}

    private static final Logger LOG = LoggerFactory.getLogger(KeptKeys.class);

    private final StoreFiles files;
    private final List<Source> sources;

    private KeptKeys(StoreFiles files, List<Source> sources) {
        this.files = files;
        this.sources = List.copyOf(sources);
    }

    public static KeptKeys none(StoreFiles files) {
        return new KeptKeys(files, List.of());
    }

    public static KeptKeys of(StoreFiles files, KeyCopy copy) {
        return new KeptKeys(files, List.of(source(copy)));
    }

    /// @param root of the present store, which may be gone
    /// @param backups the folder of the backups
    /// @param key that opens them
    public static KeptKeys find(StoreFiles files, Path root, Path backups, BackupKey key) throws IOException {
        var sources = new ArrayList<Source>();
        for (var file : files.list(backups)) {
            if (file.getFileName().toString().endsWith(KeyCopy.SUFFIX)) {
                read(files, file, key, BackupKey.of(root)).ifPresent(sources::add);
            }
        }
        var present = new PersonKeys(files, new StoreDirectory(root).keyring());
        if (present.exist()) {
            present.load();
            var images = ImageKeys.of(root, present.erased().size()).all();
            sources.add(new Source(new KeyCopy(present.content(), images), present.erased()));
        }
        return new KeptKeys(files, sources);
    }

    /// Empty when it is sealed with another key, or damaged: others may do.
    private static Optional<Source> read(StoreFiles files, Path file, BackupKey key, Optional<BackupKey> own)
            throws IOException {
        try {
            var header = BackupReader.header(files, file);
            var opening = key.opens(header) ? Optional.of(key) : own.filter(kept -> kept.opens(header));
            return opening.isEmpty() ? Optional.empty() : Optional.of(source(KeyCopy.read(files, file, opening.get())));
        } catch (DamagedBackupException | LostKeysException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.error("{} is damaged", file, e);
            return Optional.empty();
        }
    }

    private static Source source(KeyCopy copy) {
        return new Source(copy, PersonKeys.erasedIn(copy.persons()));
    }

    /// The key of the database copy in a backup.
    ///
    /// @throws RefusedException `backup.keys-missing` when there are no keys at all
    Optional<SecretKey> image(String backup) {
        if (sources.isEmpty()) {
            throw new RefusedException("backup.keys-missing", backup);
        }
        return Optional.ofNullable(images().get(backup))
                .map(key -> new SecretKeySpec(HexFormat.of().parseHex(key), "AES"));
    }

    private Map<String, String> images() {
        var erased = new HashSet<UUID>();
        sources.forEach(source -> erased.addAll(source.erased()));
        var images = new HashMap<String, String>();
        sources.stream()
                .filter(source -> source.erased().equals(erased))
                .forEach(source -> images.putAll(source.copy().images()));
        return images;
    }

    /// Gives a store that is being restored its keys.
    public void install(Path store) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        var directory = new StoreDirectory(store);
        OwnerOnly.folder(directory.root());
        var keys = new PersonKeys(files, directory.keyring());
        keys.begin();
        for (var source : sources) {
            keys.merge(source.copy().persons());
        }
        ImageKeys.of(store, keys.erased().size()).addAll(images());
    }
}
