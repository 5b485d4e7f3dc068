package org.threeplug.proof;

import java.util.List;

/// What a check of the books found.
///
/// @param records that are whole and in place
/// @param head the hash of the last of them
/// @param anchorsMet how many of the given anchors agree
/// @param outside what else the books were compared with
/// @param rowsCompared of the database with what the journal alone makes
/// @param rules between the books that were checked
/// @param flaws the first one first; what stands on something broken was not looked at
public record Verdict(
        long records, String head, int anchorsMet, Outside outside, long rowsCompared, int rules, List<Flaw> flaws) {

    /// What was kept outside the books and agrees with them. Books that were altered whole are whole in themselves, so what
    /// was compared is part of the verdict.
    ///
    /// @param agree how many heads: anchors, backups, notes of drills
    /// @param reach the newest record that one of them vouches for; 0 when nothing was compared
    /// @param left how many contradict them because a restore, which the books tell of, left their records behind
    /// @param wayBack the command line that shows what is missing here; empty when nothing is
    public record Outside(int agree, long reach, int left, String wayBack) {

        public static final Outside NOTHING = new Outside(0, 0, 0, "");
    }

    public Verdict {
        flaws = List.copyOf(flaws);
    }

    public boolean clean() {
        return flaws.isEmpty();
    }
}
