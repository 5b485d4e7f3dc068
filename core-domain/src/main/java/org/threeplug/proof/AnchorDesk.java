package org.threeplug.proof;

import java.util.List;
import java.util.Optional;

/// Keeps the hashes of Z reports outside the books, where nobody who alters the books can reach them. Paths are texts as a
/// person typed them.
public interface AnchorDesk {

    /// The anchors of all Z reports, as their QR codes say them, and of the newest record.
    List<String> anchors();

    /// The folder to which each Z report's anchor is added; a marked drive that is plugged in gets them too.
    Optional<String> folder();

    /// Whether the folder takes anchors, before the books say that they go there.
    ///
    /// @throws org.threeplug.kernel.RefusedException `proof.folder-not-writable`
    void mustTake(String folder);

    /// Chooses that folder and writes what there is.
    ///
    /// @throws org.threeplug.kernel.RefusedException `proof.folder-not-writable`
    void keepIn(String folder);

    /// Writes a mail that only has to be sent, over an earlier one but over nothing else.
    ///
    /// @param file such as `anchors.eml`
    /// @throws org.threeplug.kernel.RefusedException `proof.folder-not-writable`, `proof.file-taken`
    void draftMail(String file, String subject, String beginning);

    /// @throws org.threeplug.kernel.RefusedException `proof.anchors-not-there`, `proof.anchor-unreadable`
    List<Anchor> read(String file);
}
