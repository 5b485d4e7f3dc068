package org.threeplug.kit;

import java.util.List;
import java.util.Optional;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;

/// Finds and signs in who may stand behind what a command needs approved. The till asks in its entry field and the office in a
/// form; whom they ask and whose word counts is said here.
public final class Approvers {

    /// What became of a try to approve.
    public sealed interface Answer {

        /// Somebody who may signed in.
        record Given(Actor approver) implements Answer {}

        /// Somebody signed in who may not: without the right, or the very person who asks.
        record NotTheirs(Actor person) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    private final Identity identity;

    public Approvers(Identity identity) {
        this.identity = identity;
    }

    /// Who may stand behind it: all with the right who are not the one that asks.
    public List<User> of(Permission right, Actor asking) {
        return having(right).stream()
                .filter(user -> !user.id().equals(asking.user()))
                .toList();
    }

    /// The same, and where there is nobody else the one who asks, who then signs in again.
    public List<User> orOneself(Permission right, Actor asking) {
        var others = of(right, asking);
        return others.isEmpty() ? having(right) : others;
    }

    private List<User> having(Permission right) {
        return identity.users().stream()
                .filter(User::active)
                .filter(user -> identity.role(user.role())
                        .map(Role::rights)
                        .filter(rights -> rights.contains(right))
                        .isPresent())
                .toList();
    }

    /// Signs somebody in for this one thing, by name and secret or by a PIN alone.
    ///
    /// @param among who may; a PIN alone could be anybody's
    public Answer ask(List<User> among, Optional<User> named, char[] secret, Actor asking) {
        var origin = asking.origin();
        var signedIn = named.map(user -> identity.signIn(user.login(), secret, origin))
                .orElseGet(() -> identity.signInByPin(secret, origin));
        return switch (signedIn) {
            case Outcome.Refused<Actor>(var refusal) -> new Answer.Refused(refusal);
            case Outcome.Done<Actor>(var person, _)
            when among.stream().noneMatch(user -> user.id().equals(person.user())) -> new Answer.NotTheirs(person);
            case Outcome.Done<Actor>(var person, _) -> new Answer.Given(person);
        };
    }
}
