package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Approval;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.Approvers.Answer;
import org.threeplug.kit.Approvers;

/// Asks somebody with a right to stand behind what the cashier wants: a PIN, with or without the name, and a reason where one is
/// needed. All of
/// it in the entry field, so scans go on to the queue meanwhile.
public final class Approving {

    /// @param because why somebody is asked
    /// @param wanted what somebody's word is missing for
    /// @param granted gets that word, or none where the cashier may do it alone
    public record Request(
            Saying because, ApprovalNeed wanted, Consumer<Justification> granted, Runnable dropped) {

        Permission right() {
            return wanted.permission();
        }

        boolean secondPerson() {
            return wanted.secondPerson();
        }

        boolean reasonNeeded() {
            return wanted.reasonNeeded();
        }
    }

    private final Desk desk;
    private final Approvers approvers;
    private Optional<User> chosen = Optional.empty();
    private Optional<Approval> word = Optional.empty();

    Approving(Desk desk, Identity identity) {
        this.desk = desk;
        this.approvers = new Approvers(identity);
    }

    void ask(Request request) {
        chosen = Optional.empty();
        word = Optional.empty();
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
                .ifPresent(user -> ask(request, Optional.of(user), pin));
    }

    /// Whoever has the PIN, without a name.
    void pinAlone(Request request, String pin) {
        ask(request, Optional.empty(), pin);
    }

    private void ask(Request request, Optional<User> named, String pin) {
        desk.stage(new Stage.Busy());
        desk.entry().clear();
        Supplier<Answer> signIn = () -> approvers.ask(
                named, pin.toCharArray(), request.wanted(), desk.actor());
        desk.look(signIn, answer -> answered(request, answer), failure -> {
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
            grant(request, given(Optional.of(reason.strip())));
        }
    }

    void drop(Request request) {
        desk.stage(new Stage.Ringing());
        desk.ask(Prompt.ITEM);
        desk.say(Saying.info("till.approval.dropped"));
        request.dropped().run();
    }

    private void answered(Request request, Answer answer) {
        desk.stage(new Stage.AskingApproval(request));
        switch (answer) {
            case Answer.Refused(var refusal) -> {
                desk.say(Saying.refused(refusal));
                offerAgain(request);
            }
            case Answer.NotTheirs(var name) -> {
                desk.say(Saying.caution("till.approval.no-right", name));
                offerAgain(request);
            }
            case Answer.Given(var approval) -> {
                word = Optional.of(approval);
                if (request.reasonNeeded()) {
                    askReason(request);
                } else {
                    grant(request, given(Optional.empty()));
                }
            }
        }
    }

    private Justification given(Optional<String> reason) {
        return new Justification(reason, Optional.empty(), word.stream().toList());
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

    /// The till knows PINs only.
    private List<User> eligible(Request request) {
        return approvers.of(request.right(), desk.actor()).stream()
                .filter(User::hasPin)
                .toList();
    }

    private boolean named(User user, String wanted) {
        var name = user.name().toLowerCase(desk.seat().store().language());
        return wanted.isEmpty() || name.startsWith(wanted) || name.contains(" " + wanted);
    }
}
