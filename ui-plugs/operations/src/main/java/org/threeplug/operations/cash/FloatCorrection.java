package org.threeplug.operations.cash;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.cash.CorrectFloat;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.office.Approval;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// A float that was booked wrong is put right: what really lay in the drawer, why, and who stands behind it.
public final class FloatCorrection {

    final Fields fields = new Fields();
    final ObjectProperty<Optional<Money>> actual = fields.value("actual", Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Its reason is the reason of the correction, whoever makes it.
    final Approval approval;

    private final UnusualFloat unusual;
    private final Office office;

    @Inject
    FloatCorrection(Approval approval, UnusualFloat unusual, Office office) {
        this.approval = approval;
        this.unusual = unusual;
        this.office = office;
        fields.blame(actual, "cash.amount-negative", "cash.float-is-that");
    }

    void begin() {
        actual.set(Optional.empty());
        fields.keep();
        unusual.forget();
        approval.beginAlsoOneself(CorrectFloat.need(office.register(), Money.zero(office.currency())));
    }

    /// Whoever has the right needs only to say why; anybody else brings somebody who has it.
    boolean isOwnRight() {
        return office.may(CorrectFloat.CORRECT.key());
    }

    void correct(Consumer<Posted> then) {
        fields.forgive();
        approval.fields.forgive();
        if (actual.get().isEmpty()) {
            fields.refuse(actual, "office.amount-needed");
        }
        if (approval.reason.get().isBlank()) {
            approval.fields.refuse(approval.reason, "office.reason-needed");
        }
        if (!fields.isSound() || !approval.fields.isSound()) {
            return;
        }
        var amount = actual.get().orElseThrow();
        unusual.ifMeant(amount, fields, actual, () -> approved(amount, why -> submit(amount, why, then)));
    }

    private void approved(Money amount, Consumer<Justification> then) {
        if (isOwnRight()) {
            then.accept(Justification.NONE);
        } else {
            approval.give(CorrectFloat.need(office.register(), amount), then);
        }
    }

    private void submit(Money amount, Justification why, Consumer<Posted> then) {
        var command = new CorrectFloat(
                Ids.next(), office.register(), amount, approval.reason.get().strip(), office.now());
        office.submit(busy, command, why, outcome -> answered(outcome, then));
    }

    private void answered(Outcome<Posted> outcome, Consumer<Posted> then) {
        switch (outcome) {
            case Done(var posted, _) -> {
                begin();
                then.accept(posted);
            }
            case Refused(var why) -> fields.refuse(why);
        }
    }
}
