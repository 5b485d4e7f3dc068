package org.threeplug.persistence.proof;

import java.util.ArrayList;
import java.util.Optional;
import org.threeplug.persistence.backup.witness.Comparison;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Verdict;

/// Adds to a verdict on the books what they were compared with outside.
final class OutsideProof {

    private OutsideProof() {}

    /// What contradicts the books from outside comes first: it decides how far they can be trusted.
    static Verdict held(Verdict verdict, JournalProof.Result found, Optional<Outside> outside) {
        if (outside.isEmpty()) {
            return verdict;
        }
        var compared = outside.get().compare();
        var contradiction = compared.contradiction();
        var flaws = new ArrayList<>(verdict.flaws());
        contradiction.ifPresent(told -> flaws.addFirst(flaw(compared, told, found.remembered())));
        var way = contradiction.map(told -> outside.get().wayBack(compared, told)).orElse("");
        return new Verdict(
                verdict.records(),
                verdict.head(),
                verdict.anchorsMet(),
                new Verdict.Outside(
                        verdict.anchorsMet() + compared.agree(), Math.max(found.lastMet(), compared.reach()), compared.left(), way),
                verdict.rowsCompared(),
                verdict.rules(),
                flaws);
    }

    private static Flaw flaw(Comparison compared, Comparison.Contradiction told, boolean remembered) {
        var kind =
                switch (told.kind()) {
                    case PUT_BACK -> remembered ? Flaw.Kind.PUT_BACK : Flaw.Kind.TAIL_REMOVED;
                    case REHASHED -> Flaw.Kind.REHASHED;
                    case FORKED -> Flaw.Kind.FORKED;
                };
        return new Flaw(
                kind,
                told.missing(),
                compared.trusted(),
                told.name() + " (" + told.place() + ")",
                kind == Flaw.Kind.REHASHED || told.until().isEmpty()
                        ? Long.toString(told.record())
                        : told.record() + ", " + told.until().get());
    }
}
