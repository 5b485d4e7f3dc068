package org.threeplug.operations.office;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Approvers.Answer;
import org.threeplug.kit.Approvers;

/// A second person standing behind a command: who and their PIN or password, or their PIN alone, and why.
public final class Approval {

    public final Fields fields = new Fields();
    public final ObjectProperty<Optional<User>> approver = fields.value("approver", Optional.empty());
    public final StringProperty secret = fields.text("secret");
    public final StringProperty reason = fields.text("reason");
    public final ObservableList<User> people = FXCollections.observableArrayList();
    public final BooleanProperty busy = new SimpleBooleanProperty();

    private final Approvers approvers;
    private final Office office;
    private boolean reasonNeeded = true;

    @Inject
    public Approval(Identity identity, Office office) {
        this.approvers = new Approvers(identity);
        this.office = office;
    }

    /// For what a refusal says is missing.
    public void begin(Refusal.Wanted wanted) {
        begin(wanted.reasonNeeded(), () -> approvers.of(wanted.permission(), office.actor()));
    }

    /// For something that only those with a right may stand behind. Where nobody else has it, the person may sign in again
    /// for it.
    public void begin(Permission right) {
        begin(true, () -> approvers.orOneself(right, office.actor()));
    }

    private void begin(boolean why, Supplier<List<User>> who) {
        reasonNeeded = why;
        approver.set(Optional.empty());
        secret.set("");
        reason.set("");
        fields.keep();
        office.work().run(who, people::setAll);
    }

    /// Signs the second person in for this one command.
    public void give(Consumer<Justification> then) {
        fields.forgive();
        if (reasonNeeded && reason.get().isBlank()) {
            fields.refuse(reason, "office.reason-needed");
        }
        var typed = secret.get().toCharArray();
        if (approver.get().isEmpty() && !isPin(typed)) {
            fields.refuse(approver, "office.approver-needed");
        }
        if (secret.get().isEmpty()) {
            fields.refuse(secret, "office.secret-needed");
        }
        if (!fields.isSound()) {
            return;
        }
        var named = approver.get();
        var why = reason.get().strip();
        secret.set("");
        var among = List.copyOf(people);
        office.run(busy, () -> approvers.ask(among, named, typed, office.actor()), answer -> {
            switch (answer) {
                case Answer.NotTheirs(var person) -> fields.refuse(secret, "office.approver-another", person.name());
                case Answer.Given(var person) ->
                    then.accept(new Justification(Optional.of(why).filter(text -> !text.isEmpty()), Optional.of(person)));
                case Answer.Refused(var refusal) -> fields.refuse(refusal);
            }
        });
    }

    private static boolean isPin(char[] typed) {
        return typed.length > 0 && String.valueOf(typed).chars().allMatch(Character::isDigit);
    }
}
