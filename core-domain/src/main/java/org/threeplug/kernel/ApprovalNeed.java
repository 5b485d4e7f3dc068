package org.threeplug.kernel;

/// Asks for somebody with a right to stand behind a command.
///
/// @param permission what the approver must be allowed to do
/// @param secondPerson whether the approver must be someone else than the actor; otherwise an actor who has the right
///     needs nobody
/// @param reasonNeeded whether a reason must be given too
/// @param because the refusal shown when nobody stands behind it
public record ApprovalNeed(Permission permission, boolean secondPerson, boolean reasonNeeded, Refusal because) {}
