package org.threeplug.operations.office;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kernel.Permission;

/// A second person standing behind a command: who and their PIN or password, or their PIN alone, and why.
public final class Approval {

    public final Fields fields = new Fields();
    public final ObjectProperty<Optional<User>> approver = fields.value("approver", Optional.empty());
    public final StringProperty secret = fields.text("secret");
    public final StringProperty reason = fields.text("reason");
    public final ObservableList<User> people = FXCollections.observableArrayList();
    public final BooleanProperty busy = new SimpleBooleanProperty();

    private final Identity identity;
    private final Office office;

    @Inject
    public Approval(Identity identity, Office office) {
        this.identity = identity;
        this.office = office;
    }

    public void begin() {
        approver.set(Optional.empty());
        secret.set("");
        reason.set("");
        fields.keep();
        var self = office.actor().user();
        office.work().run(identity::users, all -> people.setAll(others(all, self)));
    }

    /// The same for something that only those with a right may stand behind. Where nobody else has it, the person may sign
    /// in again for it.
    public void begin(Permission right) {
        approver.set(Optional.empty());
        secret.set("");
        reason.set("");
        fields.keep();
        var self = office.actor().user();
        office.work().run(() -> having(right), able -> {
            var others = others(able, self);
            people.setAll(others.isEmpty() ? able : others);
        });
    }

    private List<User> having(Permission right) {
        return identity.users().stream()
                .filter(User::active)
                .filter(user -> identity.role(user.role())
                        .filter(role -> role.rights().contains(right))
                        .isPresent())
                .toList();
    }

    private static List<User> others(List<User> all, UUID self) {
        return all.stream()
                .filter(User::active)
                .filter(user -> !user.id().equals(self))
                .toList();
    }

    /// Signs the second person in for this one command.
    public void give(Consumer<Justification> then) {
        fields.forgive();
        if (reason.get().isBlank()) {
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
        office.run(busy, () -> signIn(named, typed), outcome -> {
            switch (outcome) {
                case Done(var actor, _) when !isAmongThem(actor) ->
                    fields.refuse(secret, "office.approver-another", actor.name());
                case Done(var actor, _) -> then.accept(Justification.approved(why, actor));
                case Refused(var refusal) -> fields.refuse(refusal);
            }
        });
    }

    /// A PIN tells who types it.
    private Outcome<Actor> signIn(Optional<User> named, char[] typed) {
        var origin = office.actor().origin();
        return named.map(user -> identity.signIn(user.login(), typed, origin))
                .orElseGet(() -> identity.signInByPin(typed, origin));
    }

    private boolean isAmongThem(Actor actor) {
        return people.stream().anyMatch(user -> user.id().equals(actor.user()));
    }

    private static boolean isPin(char[] typed) {
        return typed.length > 0 && String.valueOf(typed).chars().allMatch(Character::isDigit);
    }
}
