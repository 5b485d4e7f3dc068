package org.threeplug.operations.identity;

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
import org.threeplug.identity.Identity;
import org.threeplug.identity.RecordSignIn;
import org.threeplug.identity.Role;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.identity.User;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.History;
import org.threeplug.operations.office.Bulk;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.RowHistory;

/// One person who signs in: their role and what it lets them do, and when they came in.
public final class UserModel {

    private static final Set<String> COMMANDS = Set.of("SaveUser", "SwitchUsers", "SetUpStore");
    private static final String SIGN_IN = RecordSignIn.class.getSimpleName();
    private static final int SIGN_INS = 50;

    /// What a user's page reads.
    public record Reads(Identity identity, JournalView journal, RowHistory history) {

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
        boolean seen = maySeeHistory();
        office.work().run(() -> read(id, seen), facts::set);
    }

    private Optional<Facts> read(UUID id, boolean signIns) {
        return reads.identity().users().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .map(user -> new Facts(
                        user,
                        reads.identity().role(user.role()),
                        signIns
                                ? reads.journal().by(id, SIGN_IN, SIGN_INS).stream().map(SignIn::of).toList()
                                : List.of()));
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

    boolean maySeeHistory() {
        return reads.history().mayBeSeen();
    }

    boolean isOneself() {
        return shown().map(User::id).filter(office.actor().user()::equals).isPresent();
    }

    boolean mayEdit() {
        return office.may("identity.users");
    }
}
