package org.threeplug.backup;

import java.util.Optional;

/// The code that opens the backups on another computer, on its way to the paper that the owner keeps away from the shop.
public interface RecoveryPaper {

    /// The code that nobody has confirmed to have on paper; made together with the key when there is none yet.
    Optional<String> code();

    /// Tells this paper from one with another code.
    String sign();

    /// Never over another file and through no link.
    ///
    /// @param file as a person names it
    /// @throws org.threeplug.kernel.RefusedException `backup.sheet-exists`
    /// @throws java.io.UncheckedIOException with what the disk said
    void write(String code, String file);

    /// The owner has the code on paper, and is not shown it again.
    void seen();
}
