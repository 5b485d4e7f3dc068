package org.threeplug.kernel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One change of state, as data with Jakarta Validation annotations and a decision over ports. It cannot open, commit or
/// escape the transaction it runs in, and it touches nothing outside the database.
///
/// A command is a record that declares its name and version ([Declared]).
public interface Command<R> {

    /// Made by the client; the same key is carried out once, however often it is submitted.
    UUID key();

    /// What records of it are called; a command of many kinds bears the name of the kind.
    default CommandName called() {
        return CommandName.of(getClass());
    }

    /// What the actor must be allowed to do.
    Permission permission();

    /// Whether it goes before or after others who wait.
    default Urgency urgency() {
        return Urgency.OFFICE;
    }

    /// Does the work.
    ///
    /// @throws RefusedException to refuse; everything done so far is rolled back
    R run(Tx tx);

    /// Answers a key that was carried out before, for the same person and the same content.
    R repeated(Tx tx);

    /// What is said to the person whose key was carried out before, for another content ([Fingerprint]).
    default Refusal usedOtherwise(Tx tx) {
        return Refusal.of("gate.key-used");
    }

    /// What of this command takes somebody's word in this state of the books; empty when the actor may do it alone.
    default Optional<ApprovalNeed> approvalNeed(Tx tx) {
        return Optional.empty();
    }

    /// The same where it may be several things, each by itself. The gate sees who stands behind each.
    default List<ApprovalNeed> approvalNeeds(Tx tx) {
        return approvalNeed(tx).stream().toList();
    }

    /// Whether the words that stand behind it are used up by it. Not where it asks for what another command does, which will need
    /// the very same words.
    default boolean spendsWords() {
        return true;
    }
}
