package org.threeplug.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sees who stands behind what a command needs approved, the same for every command and every gate. A word that was given for
/// one need is good once, for exactly that need; whoever approves a command as it is submitted approves all of it that they may.
public final class Approvals {

    private Approvals() {}

    /// What is still missing; empty when everything is approved.
    public static Optional<Refusal> missing(List<ApprovalNeed> needs, Actor actor, Justification why) {
        var open = open(needs, actor, why);
        if (!open.isEmpty()) {
            return Optional.of(open.getFirst().refusal());
        }
        boolean reasonMissing = needs.stream().anyMatch(ApprovalNeed::reasonNeeded)
                && why.reason().filter(reason -> !reason.isBlank()).isEmpty();
        return reasonMissing ? Optional.of(Refusal.of("approvals.reason-missing")) : Optional.empty();
    }

    private static List<ApprovalNeed> open(List<ApprovalNeed> needs, Actor actor, Justification why) {
        var words = new ArrayList<>(why.approvals());
        return needs.stream()
                .filter(need -> !need.isActorsOwn(actor))
                .filter(need -> !takeOne(words, need, actor))
                .filter(need -> why.approver()
                        .filter(other -> need.mayBeLiftedBy(other, actor))
                        .isEmpty())
                .toList();
    }

    private static boolean takeOne(List<Approval> words, ApprovalNeed need, Actor actor) {
        var fitting = words.stream().filter(word -> word.answers(need, actor)).findFirst();
        fitting.ifPresent(words::remove);
        return fitting.isPresent();
    }
}
