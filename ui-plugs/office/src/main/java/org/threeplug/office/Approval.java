package org.threeplug.office;

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
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Justification;
import org.threeplug.kit.Approvers;
import org.threeplug.kit.Approvers.Answer;

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
    private Optional<ApprovalNeed> need = Optional.empty();

    @Inject
    public Approval(Identity identity, Office office) {
        this.approvers = new Approvers(identity);
        this.office = office;
    }

    /// For what a refusal says is missing.
    public void begin(ApprovalNeed wanted) {
        begin(wanted, () -> approvers.of(wanted.permission(), office.actor()));
    }

    /// For something that nobody does without saying once more who they are. Where nobody else has the right, that is the person
    /// who asks.
    public void beginAlsoOneself(ApprovalNeed wanted) {
        begin(wanted, () -> approvers.orOneself(wanted.permission(), office.actor()));
    }

    private void begin(ApprovalNeed wanted, Supplier<List<User>> who) {
        need = Optional.of(wanted);
        approver.set(Optional.empty());
        secret.set("");
        reason.set("");
        fields.keep();
        office.work().run(who, people::setAll);
    }

    /// The same where it is known by now what exactly their word is for.
    public void give(ApprovalNeed exactly, Consumer<Justification> then) {
        need = Optional.of(exactly);
        give(then);
    }

    /// Asks the second person for their word.
    public void give(Consumer<Justification> then) {
        fields.forgive();
        if (need.orElseThrow().reasonNeeded() && reason.get().isBlank()) {
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
        var wanted = need.orElseThrow();
        office.run(busy, () -> approvers.ask(named, typed, wanted, office.actor()), answer -> {
            switch (answer) {
                case Answer.NotTheirs(var name) -> fields.refuse(secret, "office.approver-another", name);
                case Answer.Given(var word) ->
                    then.accept(Justification.approved(Optional.of(why).filter(text -> !text.isEmpty()), word));
                case Answer.Refused(var refusal) -> fields.refuse(refusal);
            }
        });
    }

    private static boolean isPin(char[] typed) {
        return typed.length > 0 && String.valueOf(typed).chars().allMatch(Character::isDigit);
    }
}
