package org.threeplug.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A word is good once, for exactly what it was given for, whatever the command.
final class ApprovalsTest {

    private static final Permission RIGHT = new Permission("test.approve");
    private static final Origin ORIGIN = new Origin(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "test");
    private static final Actor ANN = new Actor(new UUID(1, 1), "Ann", "cashier", Set.of(), ORIGIN, new Session());
    private static final Actor MO = new Actor(new UUID(1, 2), "Mo", "manager", Set.of(RIGHT), ORIGIN, new Session());

    private static final ApprovalNeed FIVE = need(false, false, "5");

    private static ApprovalNeed need(boolean secondPerson, boolean reason, String amount) {
        return new ApprovalNeed(RIGHT, secondPerson, reason, Refusal.of("test.needs", amount));
    }

    private static Optional<Refusal> missing(List<ApprovalNeed> needs, Actor actor, Justification why) {
        return Approvals.missing(needs, actor, why, new Words(why));
    }

    private static Justification words(Actor approver, ApprovalNeed... needs) {
        return Justification.of(List.of(needs).stream()
                .map(need -> new Approval(approver, need))
                .toList());
    }

    @Test
    void itComesBackAsAValue() {
        assertThat(missing(List.of(FIVE), ANN, Justification.NONE))
                .contains(new Refusal(
                        "test.needs", List.of("5"), "", Optional.of(FIVE)));
    }

    @Test
    void aWordIsGoodForItsOwnNeedOnly() {
        assertThat(missing(List.of(FIVE), ANN, words(MO, FIVE))).isEmpty();
        assertThat(missing(List.of(need(false, false, "6")), ANN, words(MO, FIVE))).isPresent();
    }

    @Test
    void aWordIsGoodOnceAlsoWhenTwoNeedsAreAlike() {
        assertThat(missing(List.of(FIVE, FIVE), ANN, words(MO, FIVE))).isPresent();
        assertThat(missing(List.of(FIVE, FIVE), ANN, words(MO, FIVE, FIVE))).isEmpty();
    }

    @Test
    void whoMayNeedsNobodyUnlessASecondPersonIsAsked() {
        var second = need(true, false, "5");
        assertThat(missing(List.of(FIVE), MO, Justification.NONE)).isEmpty();
        assertThat(missing(List.of(second), MO, words(MO, second))).isPresent();
    }

    @Test
    void aReasonIsAskedOfWhoeverApproves() {
        var reasoned = need(false, true, "5");
        assertThat(missing(List.of(reasoned), MO, Justification.NONE))
                .contains(Refusal.of("approvals.reason-missing"));
        assertThat(missing(List.of(FIVE, reasoned), ANN, words(MO, FIVE, reasoned)))
                .contains(Refusal.of("approvals.reason-missing"));
        assertThat(missing(
                        List.of(reasoned),
                        ANN,
                        Justification.approved(Optional.of("why"), new Approval(MO, reasoned))))
                .isEmpty();
    }
}
