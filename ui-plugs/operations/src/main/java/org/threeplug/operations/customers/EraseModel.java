package org.threeplug.operations.customers;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.ErasedCustomer;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.office.Approval;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;

/// Erasing a customer: the number is typed as a confirmation, the reason is given, and who may not do it alone needs a
/// second person.
public final class EraseModel {

    /// Where the erasure is.
    sealed interface Stage {

        record Confirming() implements Stage {}

        record Approving() implements Stage {}

        record Erased(int documents) implements Stage {}
    }

    final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(new Stage.Confirming());
    final BooleanProperty busy = new SimpleBooleanProperty();
    final Fields fields = new Fields();
    final StringProperty typed = fields.text("typed");
    final StringProperty reason = fields.text("reason");
    final Approval approval;

    private final Office office;
    private Optional<Customer> customer = Optional.empty();

    @Inject
    public EraseModel(Approval approval, Office office) {
        this.approval = approval;
        this.office = office;
    }

    void begin(Customer chosen) {
        customer = Optional.of(chosen);
        typed.set("");
        reason.set("");
        fields.keep();
        stage.set(new Stage.Confirming());
    }

    Customer customer() {
        return customer.orElseThrow();
    }

    void confirm() {
        fields.forgive();
        if (!typed.get().strip().equalsIgnoreCase(customer().number())) {
            fields.refuse(typed, "office.number-differs", customer().number());
        }
        if (reason.get().isBlank()) {
            fields.refuse(reason, "office.reason-needed");
        }
        if (fields.isSound()) {
            submit(Justification.because(reason.get().strip()));
        }
    }

    /// The second person puts their name to it.
    void approve() {
        approval.give(this::submit);
    }

    void confirmAgain() {
        stage.set(new Stage.Confirming());
    }

    private void submit(Justification why) {
        office.submit(busy, new EraseCustomer(Ids.next(), customer().id(), false), why, this::answered);
    }

    private void answered(Outcome<ErasedCustomer> outcome) {
        switch (outcome) {
            case Done(var erased, _) -> {
                fields.keep();
                stage.set(new Stage.Erased(erased.documents()));
            }
            case Refused(var why) when stage.get() instanceof Stage.Approving -> approval.fields.refuse(why);
            case Refused(var why) when why.wanted().isPresent() -> {
                approval.begin(why.wanted().get());
                approval.reason.set(reason.get());
                stage.set(new Stage.Approving());
            }
            case Refused(var why) -> fields.refuse(why);
        }
    }

    /// Told when the customer is erased.
    void onErased(Consumer<Integer> then) {
        stage.subscribe(now -> {
            if (now instanceof Stage.Erased(var documents)) {
                then.accept(documents);
            }
        });
    }
}
