package org.threeplug.kernel;

import java.time.Instant;

/// The one transaction a command runs in.
public interface Tx {

    /// The write side of a context, such as `SalesBook`. It is valid until the command ends.
    <P> P port(Class<P> port);

    /// The logical time of the command: never before the time of the record before it.
    Instant now();

    /// What the computer's clock shows; it lies before [#now] after a clock that was ahead was put right.
    default Instant clock() {
        return now();
    }

    Actor actor();

    Justification justification();

    /// Whether the actor may do it alone or somebody gave their word for it, which is used up then. For what a command only
    /// finds out as it runs, also more than once; what it knows before stands in [Command#approvalNeeds].
    boolean isCovered(ApprovalNeed need);

    /// What was found to be wrong so far; the gate refuses a command that ends with any.
    Violations violations();

    /// Announces what happened; told to listeners after the record is on the disk, never before.
    void raise(Event event);
}
