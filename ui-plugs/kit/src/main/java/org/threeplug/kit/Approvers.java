package org.threeplug.kit;

import java.util.List;
import java.util.Optional;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;

/// The way from what a command needs approved to somebody's word for it, the same for till and office: the till asks in its entry
/// field and the office in a form, but whom they ask and what comes of it is said here.
public final class Approvers {

    /// What became of a try to approve.
    public sealed interface Answer {

        /// The word of somebody who may give it, for that one need.
        record Given(Approval word) implements Answer {}

        /// The secret was that of somebody who may not: without the right, or the very person who asks.
        record NotTheirs(String name) implements Answer {}

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

    /// Asks somebody for their word, by name and secret or by a PIN alone.
    ///
    /// @param need what their word is for, and for nothing else
    public Answer ask(Optional<User> named, char[] secret, ApprovalNeed need, Actor asking) {
        return switch (identity.approve(named.map(User::login), secret, need, asking)) {
            case Outcome.Refused<Approval>(var refusal) when refusal.code().equals(Identity.NOT_THEIRS) ->
                new Answer.NotTheirs(refusal.arguments().getFirst());
            case Outcome.Refused<Approval>(var refusal) -> new Answer.Refused(refusal);
            case Outcome.Done<Approval>(var word, _) -> new Answer.Given(word);
        };
    }
}
