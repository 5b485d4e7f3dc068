package org.threeplug.kernel;

import java.util.Optional;
import java.util.UUID;

/// One change of state, as data with Jakarta Validation annotations and a decision over ports. It cannot open, commit or
/// escape the transaction it runs in, and it touches nothing outside the database.
///
/// A command is a record; its journal name is the simple name of that record.
public interface Command<R> {

    /// Made by the client; the same key is carried out once, however often it is submitted.
    UUID key();

    /// What the actor must be allowed to do.
    Permission permission();

    /// Raised when the meaning of the command's fields changes.
    default int version() {
        return 1;
    }

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

    /// A second pair of eyes this command needs in this state of the books; empty when the actor may do it alone.
    default Optional<ApprovalNeed> approvalNeed(Tx tx) {
        return Optional.empty();
    }
}
