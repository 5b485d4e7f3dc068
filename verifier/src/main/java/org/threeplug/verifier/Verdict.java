package org.threeplug.verifier;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param records how many records were read and believed
 * @param head the hash of the last of them
 * @param damage the first thing that cannot be believed
 * @param anchorsMet how many anchors agree
 */
record Verdict(long records, String head, Optional<Damage> damage, int anchorsMet, Totals totals) {

    /** The kinds of damage an auditor should be able to tell apart. */
    enum Kind {
        /** A record was altered and its checksum not: a decayed disk, or an unskilled edit. */
        EDITED,
        /** A record was altered by somebody who repaired its checksum; the chain does not close over it. */
        RECHAINED,
        /** Records are missing at the start or in the middle. */
        REMOVED,
        /** A record stands where its number does not belong. */
        INSERTED,
        /** The chain is whole but differs from a hash that was kept outside: it was rewritten from there on or before. */
        REHASHED,
        /** Anchors contradict each other: there are two histories. */
        FORKED,
        /** An anchor names a record that is not there: the end of the journal was cut off. */
        TAIL_REMOVED,
        /** Checksum and chain are right and the content breaks a rule of the books. */
        CONTENT
    }

    /**
     * The first thing that cannot be believed.
     *
     * @param trusted the last record that can still be believed; with a chain that was made anew that is the last one an
     *     anchor vouches for, wherever the difference was noticed
     */
    record Damage(Kind kind, long record, long trusted, String where, String sentence) {}

    boolean isClean() {
        return damage.isEmpty();
    }
}
