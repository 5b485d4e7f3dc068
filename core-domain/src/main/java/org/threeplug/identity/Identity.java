package org.threeplug.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;

/// Signs people in. Deny by default: wrong secret, inactive or locked users are refused with a sentence, and every
/// attempt is journalled. Verifying takes tens of milliseconds on purpose (Argon2id); never call it on the UI thread.
public interface Identity {

    /// The store's own hand in the books; nobody signs in as it.
    UUID SYSTEM = new UUID(0, 1);

    /// The refusal of a word by somebody without the right, or by the very person who needs another's; its argument is their name.
    String NOT_THEIRS = "approvals.not-theirs";

    /// Trying a PIN on more people than these takes too long, and guessing the PIN of any of them gets too easy.
    int PIN_ALONE_MOST = 12;

    List<User> users();

    Optional<Role> role(String key);

    /// All of them, in the order of [Roles#inOrder].
    List<Role> roles();

    /// Every right that was ever granted here, or came and was granted to nobody.
    Set<String> knownRights();

    /// The newest first.
    List<ArrivedRight> arrivedRights();

    /// @param secret a PIN or a password
    Outcome<Actor> signIn(String login, char[] secret, Origin origin);

    /// Signs in whoever has the PIN, at a register where nobody chose a name. It is tried on all who work here, so a wrong one
    /// counts for the register; beyond [#PIN_ALONE_MOST] people with PINs one must choose.
    Outcome<Actor> signInByPin(char[] pin, Origin origin);

    /// Asks somebody for their word for one thing that somebody else wants. Their secret is checked as for a sign-in, and they are
    /// not signed in by it.
    ///
    /// @param login empty for whoever has the PIN
    /// @return refused as [#signIn] does, or with [#NOT_THEIRS] and the name of whoever may not stand behind it
    Outcome<Approval> approve(Optional<String> login, char[] secret, ApprovalNeed need, Actor asking);

    /// Ends what a sign-in began: the actor can do nothing more, wherever it is still held.
    void signOut(Actor actor);
}
