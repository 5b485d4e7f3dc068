package org.threeplug.proof;

import java.util.List;
import org.threeplug.backup.Progress;

/// Checks the books from the ground up while selling goes on: the journal's chain, the anchors, the database against the
/// journal, the rules between the books.
public interface BookCheck {

    /// Takes a while; belongs on a thread of its own.
    ///
    /// @param progress told the steps `journal`, `database` and `rules`
    /// @throws org.threeplug.kernel.RefusedException `backup.cancelled`
    Verdict check(List<Anchor> anchors, Progress progress);
}
