package org.threeplug.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.SeenJournal;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// One person who signs in, their role, and for a reader of the journal when they came in.
@Declared("identity.user")
@Asked(right = "identity.users")
public record UserFacts(UUID id) implements PersonalQuestion<Optional<UserFacts.Facts>> {

    private static final String SIGN_IN = RecordSignIn.class.getSimpleName();
    private static final int SIGN_INS = 50;

    /// @param signIns the records of what came of trying to, newest first
    public record Facts(User user, Optional<Role> role, List<JournalEntry> signIns) {}

    @Override
    public Optional<UserFacts.Facts> ask(Reads reads) {
        var identity = reads.port(Identity.class);
        boolean signIns = reads.asker().may(new Permission("journal.view"));
        return identity.users().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .map(user -> new Facts(
                        user,
                        identity.role(user.role()),
                        signIns ? SeenJournal.of(reads).by(id, SIGN_IN, SIGN_INS) : List.of()));
    }

    @Override
    public Collection<Person> shows(Optional<UserFacts.Facts> answer) {
        return answer.stream().map(one -> Person.staff(one.user().id())).toList();
    }
}
