package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;

/// Asks somebody with a right to stand behind what the cashier wants: a PIN, with or without the name, and a reason where one is
/// needed. All of
/// it in the entry field, so scans go on to the queue meanwhile.
public final class Approving {

    /// @param because why somebody is asked
    /// @param secondPerson whether the cashier's own right does not do
    public record Request(
            Saying because,
            Permission right,
            boolean secondPerson,
            boolean reasonNeeded,
            Consumer<Justification> granted,
            Runnable dropped) {}

    private final Desk desk;
    private final Identity identity;
    private Optional<User> chosen = Optional.empty();
    private Optional<Actor> approver = Optional.empty();

    Approving(Desk desk, Identity identity) {
        this.desk = desk;
        this.identity = identity;
    }

    void ask(Request request) {
        chosen = Optional.empty();
        approver = Optional.empty();
        if (!request.secondPerson() && desk.actor().may(request.right())) {
            ownReason(request);
            return;
        }
        desk.stage(new Stage.AskingApproval(request));
        desk.ask(Prompt.APPROVER);
        desk.hush();
        offer(request, "");
    }

    public Optional<User> chosen() {
        return chosen;
    }

    /// Shows who may approve, by the beginning of any word of the name.
    void offer(Request request, String typed) {
        var wanted = typed.strip().toLowerCase(desk.seat().store().language());
        desk.look(() -> eligible(request), users -> {
            if (desk.prompt() == Prompt.APPROVER) {
                if (users.isEmpty()) {
                    desk.say(Saying.caution("till.approval.nobody"));
                }
                desk.choices()
                        .show(users.stream()
                                .filter(user -> named(user, wanted))
                                .map(Choice.Approver::new)
                                .toList());
            }
        });
    }

    void choose(User user) {
        chosen = Optional.of(user);
        desk.ask(Prompt.PIN);
    }

    void pin(Request request, String pin) {
        chosen.filter(_ -> !pin.isEmpty())
                .ifPresent(user -> ask(
                        request, () -> identity.signIn(user.login(), pin.toCharArray(), desk.actor().origin())));
    }

    /// Whoever has the PIN, without a name.
    void pinAlone(Request request, String pin) {
        ask(request, () -> identity.signInByPin(pin.toCharArray(), desk.actor().origin()));
    }

    private void ask(Request request, Supplier<Outcome<Actor>> signIn) {
        desk.stage(new Stage.Busy());
        desk.entry().clear();
        desk.look(signIn, outcome -> signedIn(request, outcome), failure -> {
            desk.stage(new Stage.AskingApproval(request));
            desk.say(Saying.failed(failure));
            offerAgain(request);
        });
    }

    private void offerAgain(Request request) {
        if (desk.prompt() == Prompt.APPROVER) {
            offer(request, "");
        }
    }

    void reason(Request request, String reason) {
        if (!reason.isBlank()) {
            grant(request, new Justification(Optional.of(reason.strip()), approver));
        }
    }

    void drop(Request request) {
        desk.stage(new Stage.Ringing());
        desk.ask(Prompt.ITEM);
        desk.say(Saying.info("till.approval.dropped"));
        request.dropped().run();
    }

    private void signedIn(Request request, Outcome<Actor> outcome) {
        desk.stage(new Stage.AskingApproval(request));
        switch (outcome) {
            case Outcome.Refused<Actor>(var refusal) -> {
                desk.say(Saying.refused(refusal));
                offerAgain(request);
            }
            case Outcome.Done<Actor>(var actor, _) when !mayApprove(request, actor) -> {
                desk.say(Saying.caution("till.approval.no-right", actor.name()));
                offerAgain(request);
            }
            case Outcome.Done<Actor>(var actor, _) -> {
                approver = Optional.of(actor);
                if (request.reasonNeeded()) {
                    askReason(request);
                } else {
                    grant(request, new Justification(Optional.empty(), approver));
                }
            }
        }
    }

    /// The cashier is never the second person; where their own right did, nobody was asked.
    private boolean mayApprove(Request request, Actor actor) {
        return actor.may(request.right()) && !actor.user().equals(desk.actor().user());
    }

    private void ownReason(Request request) {
        if (request.reasonNeeded()) {
            desk.stage(new Stage.AskingApproval(request));
            askReason(request);
        } else {
            request.granted().accept(Justification.NONE);
        }
    }

    private void askReason(Request request) {
        desk.ask(Prompt.APPROVAL_REASON);
        desk.choices().show(Reasons.APPROVAL);
    }

    /// What was asked for happens before the scans that waited.
    private void grant(Request request, Justification justification) {
        desk.ask(Prompt.ITEM);
        desk.hush();
        request.granted().accept(justification);
        if (desk.stage() instanceof Stage.AskingApproval) {
            desk.stage(new Stage.Ringing());
        }
    }

    private List<User> eligible(Request request) {
        return identity.users().stream()
                .filter(user -> user.active() && user.hasPin())
                .filter(user -> !user.id().equals(desk.actor().user()))
                .filter(user -> identity.role(user.role())
                        .map(Role::rights)
                        .map(rights -> rights.contains(request.right()))
                        .orElse(false))
                .toList();
    }

    private boolean named(User user, String wanted) {
        var name = user.name().toLowerCase(desk.seat().store().language());
        return wanted.isEmpty() || name.startsWith(wanted) || name.contains(" " + wanted);
    }
}
