package org.threeplug.operations.sales;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.ResolveCardIntent;

/// What the cashier says of card payments, on its way to the gate. When the gate's own answer gets lost, the same is said
/// again under the same key: said anew it would be refused, for it may be in the books already.
final class CardAnswers {

    private final Desk desk;
    private Optional<ResolveCardIntent> lost = Optional.empty();

    CardAnswers(Desk desk) {
        this.desk = desk;
    }

    void give(
            UUID intent,
            boolean approved,
            Consumer<CardIntent> done,
            Consumer<Refusal> refused,
            Consumer<RuntimeException> failed) {
        var answer = lost.filter(before -> before.intent().equals(intent) && before.approved() == approved)
                .orElseGet(() -> new ResolveCardIntent(Ids.next(), intent, approved));
        lost = Optional.of(answer);
        desk.submit(
                answer,
                Justification.NONE,
                resolved -> {
                    lost = Optional.empty();
                    done.accept(resolved);
                },
                refusal -> {
                    lost = Optional.empty();
                    refused.accept(refusal);
                },
                failed);
    }
}
