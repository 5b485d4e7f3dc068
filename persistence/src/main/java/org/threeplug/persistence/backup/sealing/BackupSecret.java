package org.threeplug.persistence.backup.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// The passphrase of a store's backups on its way to the owner. Without one given, the program makes up a recovery code,
/// and keeps it beside the store only until the owner has a recovery sheet with it.
public final class BackupSecret {

    /// Goes with the key when a store takes another's place.
    public static final String UNSEEN = "recovery-code.unseen";

    private static final int LEAST_SIGNS = 12;
    private static final int LEAST_DIFFERENT = 5;

    private BackupSecret() {}

    /// The store's key; made with a recovery code when there is none yet.
    public static BackupKey keyOf(Path root) throws IOException {
        var kept = BackupKey.of(root);
        if (kept.isPresent()) {
            return kept.get();
        }
        var code = RecoveryCode.make();
        OwnerOnly.write(pending(root), List.of(code));
        var key = BackupKey.make(code.toCharArray());
        key.keepIn(root);
        return key;
    }

    /// Seals all backups from now on with the owner's own passphrase. Earlier ones keep theirs.
    ///
    /// @throws RefusedException `backup.passphrase-weak` for one that is guessed in no time
    public static BackupKey choose(Path root, char[] passphrase) throws IOException {
        mustBeStrong(passphrase);
        var key = BackupKey.make(passphrase);
        key.keepIn(root);
        Files.deleteIfExists(pending(root));
        return key;
    }

    /// Long enough, and not of few signs said over and over.
    ///
    /// @throws RefusedException `backup.passphrase-weak`
    public static void mustBeStrong(char[] passphrase) {
        var signs = RecoveryCode.normal(passphrase).codePoints().toArray();
        if (signs.length < LEAST_SIGNS || IntStream.of(signs).distinct().count() < LEAST_DIFFERENT) {
            throw new RefusedException(
                    "backup.passphrase-weak", Integer.toString(LEAST_SIGNS), Integer.toString(LEAST_DIFFERENT));
        }
    }

    /// The code that the owner has not been shown yet.
    public static Optional<String> unseen(Path root) throws IOException {
        return SideFile.read(pending(root), lines -> RecoveryCode.checked(lines.getFirst().strip()));
    }

    /// The same to be put on paper, after trying whether it opens what is backed up: a sheet with another code is worse than
    /// none.
    public static Optional<String> toShow(Path root) throws IOException {
        var code = unseen(root);
        if (code.isEmpty() || keyOf(root).isMadeOf(code.get().toCharArray())) {
            return code;
        }
        SideFile.setAside(pending(root), "it is not the code of this store’s backups");
        return Optional.empty();
    }

    /// The owner has it; from here on it is nowhere but on the sheet.
    public static void seen(Path root) throws IOException {
        if (unseen(root).isPresent()) {
            SheetNote.keep(root, keyOf(root).sign());
        }
        Files.deleteIfExists(pending(root));
    }

    /// The sign of the code on the owner's sheet, if one was made.
    public static Optional<String> onSheet(Path root) throws IOException {
        return SheetNote.of(root);
    }

    private static Path pending(Path root) {
        return root.resolve(UNSEEN);
    }
}
