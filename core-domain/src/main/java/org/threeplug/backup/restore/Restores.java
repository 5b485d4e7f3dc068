package org.threeplug.backup.restore;

import java.util.List;
import java.util.Optional;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.Justification;

/// The way back to a backup, for a store that is open and for one that does not open. Everything here takes a while, and
/// nothing of the present store is touched before [Prepared#switchOver]. Whatever goes wrong is a
/// [org.threeplug.kernel.RefusedException].
public interface Restores {

    /// Looks into every known place, the plugged-in drives, and these folders, as a person names them.
    Findings find(List<String> folders);

    /// Unpacks a backup and the journal copies after it beside the store, and checks it part by part.
    ///
    /// @param folders where it may have been found, beside the known places
    /// @param passphrase needed when the store's own key is gone or another
    /// @param otherShop whether somebody wants it though it is another shop's
    Unpacked unpack(
            FoundBackup wanted, List<String> folders, Optional<char[]> passphrase, boolean otherShop, Progress progress);

    /// A backup in which a person can look for the moment to go back to.
    interface Unpacked {

        /// The name of its file.
        String backup();

        /// The newest record in it.
        long last();

        /// What was done up to a record, newest first.
        List<PastDeed> deeds(long upTo, int atMost);

        /// Restores beside the present store. Uses what was unpacked up.
        Prepared restoreTo(Moment moment, Progress progress);

        /// Leaves nothing behind.
        void drop();
    }

    /// A store that was restored beside the present one, checked, and waits for the word to take its place.
    interface Prepared {

        RestorePreview preview();

        /// Whose store it becomes, if it is not this shop's.
        Optional<Stranger> other();

        /// Puts it in the place of the present store, which must be closed, and is kept under another name.
        void switchOver(Justification why);

        /// Leaves nothing behind.
        void drop();
    }
}
