package org.threeplug.words;

import java.util.List;
import org.threeplug.proof.Flaw;

/// What a flaw means, in a sentence, and what can still be trusted.
public record FlawWords(Texts texts) {

    public String what(Flaw flaw) {
        return texts.text("flaw." + flaw.kind().name(), flaw.record(), flaw.where(), flaw.detail());
    }

    public String trusted(Flaw flaw) {
        if (flaw.journalIsWhole()) {
            return texts.text("flaw.trust-journal", flaw.trusted());
        }
        if (flaw.kind() == Flaw.Kind.PUT_BACK || flaw.kind() == Flaw.Kind.FORKED) {
            return texts.text("flaw.trust-vouched", flaw.trusted());
        }
        return flaw.trusted() == 0 ? texts.text("flaw.trust-nothing") : texts.text("flaw.trust-until", flaw.trusted());
    }

    /// Of several, the first counts; the others may follow from it.
    public List<String> lines(List<Flaw> flaws) {
        return flaws.stream().map(this::what).toList();
    }
}
