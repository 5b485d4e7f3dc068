package org.threeplug.faultlab.attack;

import static org.threeplug.proof.Flaw.Kind.DATABASE_FILE;
import static org.threeplug.proof.Flaw.Kind.EDITED;
import static org.threeplug.proof.Flaw.Kind.FORKED;
import static org.threeplug.proof.Flaw.Kind.INSERTED;
import static org.threeplug.proof.Flaw.Kind.PUT_BACK;
import static org.threeplug.proof.Flaw.Kind.RECHAINED;
import static org.threeplug.proof.Flaw.Kind.REHASHED;
import static org.threeplug.proof.Flaw.Kind.REMOVED;
import static org.threeplug.proof.Flaw.Kind.ROW_CHANGED;
import static org.threeplug.proof.Flaw.Kind.TAIL_REMOVED;

import java.util.EnumSet;
import java.util.Set;
import org.threeplug.proof.Flaw;

/// What somebody with the files may do, and what it has to be called.
public enum Attack {
    EDIT_A_BYTE("edit", EDITED),
    REPAIR_THE_CHECKSUM("edit", RECHAINED),
    TAKE_RECORDS_OUT("cut", REMOVED),
    PUT_A_RECORD_IN("edit", INSERTED),
    SWAP_TWO_RECORDS("swap", REMOVED, INSERTED, RECHAINED),
    CUT_THE_END("cut", TAIL_REMOVED),
    CUT_THE_END_AND_THE_DATABASE("cut", TAIL_REMOVED, PUT_BACK),
    WRITE_ANEW("re-chain", REHASHED),
    WRITE_ANEW_WITHOUT_DATABASE("re-chain", REHASHED),
    WRITE_ANEW_AND_REBUILD("re-chain", REHASHED),
    PUT_BACK_THE_FOLDER("put back", PUT_BACK),
    PUT_BACK_AND_TRADE_A_LITTLE("put back", PUT_BACK),
    PUT_BACK_AND_TRADE_ON("fork", REHASHED, FORKED),
    PUT_BACK_TRADE_ON_AND_BACK_UP("fork", FORKED),
    SWAP_THE_JOURNAL("swap", REHASHED, TAIL_REMOVED),
    SWAP_THE_DATABASE("swap", REHASHED, TAIL_REMOVED),
    ADD_A_FALSE_ANCHOR("fork", FORKED),
    CHANGE_A_ROW("change rows", ROW_CHANGED),
    CHANGE_A_ROW_WITH_ANOTHER_PROGRAM("change rows", DATABASE_FILE),
    FLIP_A_BYTE_OF_THE_DATABASE("sums", DATABASE_FILE),
    /// The sums repeat what the blocks say: what makes no sense is as good as none, and the rows are compared all the same.
    FLIP_A_BYTE_OF_THE_SUMS("sums", DATABASE_FILE),
    HIDE_AND_PUT_BACK("side files", PUT_BACK),
    HIDE_AND_WRITE_ANEW("side files", REHASHED),
    FORGE_THE_SHEET_AND_PUT_BACK("sheets", PUT_BACK);

    private final String family;
    private final Set<Flaw.Kind> kinds;

    Attack(String family, Flaw.Kind first, Flaw.Kind... more) {
        this.family = family;
        this.kinds = EnumSet.of(first, more);
    }

    /// As the report calls those of one sort.
    public String family() {
        return family;
    }

    /// What it may be called.
    public boolean isCalled(Flaw.Kind kind) {
        return kinds.contains(kind);
    }

    /// Whether it may change nothing of the books at all.
    public boolean mayBeHarmless() {
        return this == FLIP_A_BYTE_OF_THE_SUMS;
    }

    /// Whether the books go on otherwise than what was kept, so that nothing may take its place.
    public boolean isAnotherHistory() {
        return isInTheJournal() && this != ADD_A_FALSE_ANCHOR || this == SWAP_THE_DATABASE;
    }

    /// Whether the journal shows it, so that the stand-alone verifier must see it too, given an anchor.
    public boolean isInTheJournal() {
        return !family.equals("change rows") && !family.equals("sums") && this != SWAP_THE_DATABASE;
    }
}
