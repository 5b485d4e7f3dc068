package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.KeyCopy;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.OwnerOnly.Taken;

/// The backups of a store in the folders it puts them in. Backups are sealed, and still nobody's but their owner's: they show
/// how much a shop sells. A folder that somebody chose stays as it is, for others may keep other things there; the one that
/// the program made is the owner's.
public final class OwnBackups {

    private static final Logger LOG = LoggerFactory.getLogger(OwnBackups.class);

    private OwnBackups() {}

    /// Takes back what others can read.
    public static Taken take(Path root) {
        try {
            var plan = BackupPlan.of(root);
            var standard = BackupPlan.standard(root).folder();
            var folder = Files.isDirectory(standard, LinkOption.NOFOLLOW_LINKS)
                    ? OwnerOnly.takeBack(standard)
                    : Taken.NOTHING;
            return Stream.concat(Stream.of(plan.folder()), plan.folders().stream())
                    .map(OwnBackups::inside)
                    .reduce(folder, Taken::and);
        } catch (IOException | RefusedException e) {
            LOG.warn("the places of the backups are not known: {}", e.toString());
            return Taken.NOTHING;
        }
    }

    private static Taken inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Taken.NOTHING;
        }
        try (var files = Files.list(folder)) {
            return files.filter(OwnBackups::isOurs).map(OwnerOnly::takeBack).reduce(Taken.NOTHING, Taken::and);
        } catch (IOException e) {
            LOG.warn("{} cannot be looked through: {}", folder, e.toString());
            return Taken.NOTHING;
        }
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (name.endsWith(KeyCopy.SUFFIX) || BackupTarget.stored(name, 0).isPresent());
    }
}
