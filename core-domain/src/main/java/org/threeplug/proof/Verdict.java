package org.threeplug.proof;

import java.util.List;

/// What a check of the books found.
///
/// @param records that are whole and in place
/// @param head the hash of the last of them
/// @param anchorsMet how many anchors agree
/// @param rowsCompared of the database with what the journal alone makes
/// @param rules between the books that were checked
/// @param flaws the first one first; what stands on something broken was not looked at
public record Verdict(long records, String head, int anchorsMet, long rowsCompared, int rules, List<Flaw> flaws) {

    public Verdict {
        flaws = List.copyOf(flaws);
    }

    public boolean clean() {
        return flaws.isEmpty();
    }
}
