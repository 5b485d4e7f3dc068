package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.MIA;
import static org.threeplug.persistence.master.OpenStore.ORIGIN;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.identity.SaveUser;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;

/// A session lasts until the person signs out or is switched off; while their secret is locked it is good for nothing.
final class SessionsEndTest {

    @TempDir
    Path folder;

    private OpenStore open;

    @BeforeEach
    void open() {
        open = OpenStore.fresh(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Actor signIn(String secret) {
        return open.identity.signIn("mia", secret.toCharArray(), ORIGIN).orThrow();
    }

    private Optional<Refusal> save(Actor who) {
        var category = new Category(Ids.next(), Optional.empty(), "Drinks", 1, "", true);
        return open.store.gate().submit(Categories.added(category), who)
                        instanceof Outcome.Refused<?>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private void activate(boolean before, boolean now) {
        open.done(new SaveUser(
                Ids.next(), MIA.withActive(now), Optional.empty(), Optional.empty(), Optional.of(MIA.withActive(before))));
    }

    private static ApprovalNeed need(String right, boolean secondPerson) {
        return new ApprovalNeed(new Permission(right), secondPerson, false, Refusal.of("test.needs"));
    }

    @Test
    void whoSignsOutIsOutAndOtherSessionsOfTheSamePersonGoOn() {
        var atTheTill = signIn("2685");
        var inTheOffice = signIn("green tea");
        open.identity.signOut(atTheTill);
        assertThat(save(atTheTill)).contains(Refusal.of("access.not-signed-in"));
        assertThat(save(inTheOffice)).isEmpty();
    }

    @Test
    void whoWasSwitchedOffSignsInAnewWhenTheyAreBack() {
        var mia = signIn("2685");
        activate(true, false);
        assertThat(save(mia)).contains(Refusal.of("access.inactive", "Mia Brown"));
        activate(false, true);
        assertThat(save(mia)).contains(Refusal.of("access.not-signed-in"));
        assertThat(save(signIn("2685"))).isEmpty();
    }

    @Test
    void aLockOfThePinCountsForWhoIsSignedInByItAndForNobodyElse() {
        var atTheTill = signIn("2685");
        var inTheOffice = signIn("green tea");
        for (int i = 0; i < 5; i++) {
            open.identity.signIn("mia", "0000".toCharArray(), ORIGIN);
        }
        assertThat(save(atTheTill)).contains(Refusal.of("access.locked", "Mia Brown"));
        assertThat(save(inTheOffice)).isEmpty();
        open.now.set(OpenStore.NOON.plusSeconds(30));
        assertThat(save(atTheTill)).isEmpty();
    }

    @Test
    void aWordIsGivenByWhoHasTheRightAndTheSecretAndSignsNobodyIn() {
        var pin = "2685".toCharArray();
        var given = open.identity.approve(Optional.of("mia"), pin, need("catalog.edit", true), open.system).orThrow();
        assertThat(given.need()).isEqualTo(need("catalog.edit", true));
        assertThat(save(given.approver())).contains(Refusal.of("access.not-signed-in"));
        var mia = signIn("2685");
        assertThat(List.of(
                        open.identity.approve(Optional.of("mia"), pin, need("catalog.edit", true), mia),
                        open.identity.approve(Optional.empty(), pin, need("no.such-right", false), open.system),
                        open.identity.approve(
                                Optional.of("mia"), "0000".toCharArray(), need("catalog.edit", true), open.system)))
                .containsExactly(
                        new Outcome.Refused<>(Refusal.of("approvals.not-theirs", "Mia Brown")),
                        new Outcome.Refused<>(Refusal.of("approvals.not-theirs", "Mia Brown")),
                        new Outcome.Refused<>(Refusal.of("identity.wrong")));
    }
}
