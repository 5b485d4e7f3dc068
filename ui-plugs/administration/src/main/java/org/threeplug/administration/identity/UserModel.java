package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.identity.Role;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.identity.User;
import org.threeplug.identity.UserFacts;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.History;
import org.threeplug.office.Asks;
import org.threeplug.office.Bulk;
import org.threeplug.office.Office;
import org.threeplug.office.RowHistory;
import org.threeplug.questions.Person;
import org.threeplug.questions.SeenBy;
import org.threeplug.questions.Sights;

/// One person who signs in: their role and what it lets them do, and when they came in.
public final class UserModel {

    private static final Set<String> COMMANDS = Set.of("SaveUser", "SwitchUsers", "SetUpStore", "identity.erase-user");
    /// What a user's page reads.
    public record Reads(Asks asks, RowHistory history, RoleWords words) {

        @Inject
        public Reads {}
    }

    /// What came of an attempt to sign in.
    enum Attempt {
        SIGNED_IN,
        WRONG_SECRET,
        SENT_AWAY
    }

    record SignIn(Instant at, String register, Attempt attempt) {

        static SignIn of(JournalEntry entry) {
            return new SignIn(entry.at(), entry.register(), attempt(entry));
        }

        private static Attempt attempt(JournalEntry entry) {
            if (!entry.outcome().equals("done")) {
                return Attempt.SENT_AWAY;
            }
            boolean counted = entry.changes().stream()
                    .flatMap(change -> change.values().stream())
                    .anyMatch(value -> value.column().equals("failed_attempts") && !value.after().equals("0"));
            return counted ? Attempt.WRONG_SECRET : Attempt.SIGNED_IN;
        }
    }

    /// @param signIns newest first
    record Facts(User user, Optional<Role> role, List<SignIn> signIns) {

        Optional<Instant> lastSignIn() {
            return signIns.stream()
                    .filter(one -> one.attempt() == Attempt.SIGNED_IN)
                    .findFirst()
                    .map(SignIn::at);
        }

        List<String> rights() {
            return role.stream()
                    .flatMap(known -> known.rights().stream())
                    .map(Permission::key)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    final ObjectProperty<Optional<Facts>> facts = new SimpleObjectProperty<>(Optional.empty());

    private final Reads reads;
    private final Bulk bulk;
    private final Office office;

    @Inject
    public UserModel(Reads reads, Bulk bulk, Office office) {
        this.reads = reads;
        this.bulk = bulk;
        this.office = office;
    }

    void open(UUID id) {
        office.work().run(() -> asks(id), facts::set);
    }

    private Optional<Facts> asks(UUID id) {
        return reads.asks()
                .ask(new UserFacts(id))
                .map(known -> new Facts(
                        known.user(),
                        known.role(),
                        known.signIns().stream().map(SignIn::of).toList()));
    }
    private Optional<User> shown() {
        return facts.get().map(Facts::user);
    }

    void switchTo(boolean active) {
        shown().ifPresent(user -> bulk.act(
                new SwitchUsers(Ids.next(), List.of(user.id()), active),
                UserListModel.switched(active),
                () -> open(user.id())));
    }

    void history(Consumer<List<History.Entry>> then) {
        shown().ifPresent(user -> reads.history().of(Subject.person(user.id()), "user", COMMANDS, then));
    }

    /// Who was shown this person's data.
    void seen(Consumer<List<Sights.Row>> then) {
        shown().ifPresent(user -> office.work().run(() -> reads.asks().ask(new SeenBy(Person.staff(user.id()))), then));
    }

    String right(String key) {
        return reads.words().right(key);
    }

    boolean maySeeWhoSaw() {
        return office.may("journal.personal");
    }

    boolean maySeeHistory() {
        return reads.history().mayBeSeen();
    }

    boolean isOneself() {
        return shown().map(User::id).filter(office.actor().user()::equals).isPresent();
    }

    boolean isErased() {
        return shown().filter(User::isErased).isPresent();
    }

    boolean mayMakeKeys() {
        return office.may("identity.keys");
    }

    boolean mayEdit() {
        return office.may("identity.users");
    }
}
