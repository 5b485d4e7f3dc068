package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.identity.EraseUser;
import org.threeplug.identity.Identity;
import org.threeplug.identity.RecordSignIn;
import org.threeplug.identity.SaveRole;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.identity.keys.Keys;
import org.threeplug.identity.keys.MakeKey;
import org.threeplug.identity.keys.RecordKeyUse;
import org.threeplug.identity.keys.WithdrawKey;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Session;
import org.threeplug.lists.ExportList;

/// Programs that act for people by keys. The store and the fake both run this.
public abstract class KeysContract {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Permission LISTS = new Permission("lists.export");

    protected abstract <R> Outcome<R> submit(Command<R> command, Actor actor);

    protected abstract Keys keys();

    protected abstract Identity identity();

    protected abstract Actor system();

    /// A manager who signs in.
    protected abstract UUID manager();

    protected abstract Origin origin();

    protected abstract Instant now();

    protected abstract void later(Duration by);

    private record Made(ApiKey key, char[] shown) {}

    private MakeKey command(KeySecret secret, String name, String... rights) {
        return new MakeKey(
                Ids.next(), secret.id(), manager(), name, Set.of(rights), now().plus(DAY), secret.hash());
    }

    private Made made(String name, String... rights) {
        var secret = KeySecret.made(Ids.next());
        return new Made(submit(command(secret, name, rights), system()).orThrow(), secret.shown());
    }

    private Actor program(Made made) {
        return keys().exchange(made.shown(), origin()).orThrow();
    }

    private static ExportList export() {
        return new ExportList(Ids.next(), "products", "csv", "");
    }

    private List<String> exports(Actor program) {
        return refusal(submit(export(), program));
    }

    private String manager(String what) {
        var user = identity().users().stream().filter(one -> one.id().equals(manager())).findFirst().orElseThrow();
        return what.equals("role") ? user.role() : user.name();
    }

    @Test
    void aProgramActsForItsPersonWithThePartOfTheirRightsThatItsKeyHas() {
        var program = program(made("Web shop", "lists.export"));

        assertThat(program.user()).isEqualTo(manager());
        assertThat(program.permissions()).containsExactly(LISTS);
        assertThat(exports(program)).containsExactly("not refused", "products");
        var more = new SwitchUsers(Ids.next(), List.of(manager()), true);
        assertThat(refusal(submit(more, program))).containsExactly("access.denied", "identity.users");
    }

    @Test
    void whatAProgramSaysOfItselfGivesItNoMoreThanItsKey() {
        var program = program(made("Stock", "stock.view"));
        var role = identity().role(manager("role")).orElseThrow();
        assertThat(role.may(LISTS)).isTrue();

        assertThat(exports(program.with(role.rights()))).containsExactly("access.denied", "lists.export");
        assertThat(exports(new Actor(
                        Identity.SYSTEM, "system", "system", role.rights(), origin(), program.session())))
                .containsExactly("access.not-signed-in");
        assertThat(exports(program.with(new Session()))).containsExactly("access.not-signed-in");
    }

    @Test
    void aKeyThatIsWithdrawnIsSoFromTheNextCommandOn() {
        var made = made("Web shop", "lists.export");
        var program = program(made);
        assertThat(exports(program)).containsExactly("not refused", "products");

        submit(new WithdrawKey(Ids.next(), made.key().id()), system()).orThrow();

        assertThat(exports(program)).containsExactly("access.key-withdrawn", "Web shop");
        assertThat(exports(program)).as("its session has ended").containsExactly("access.not-signed-in");
        assertThat(refusal(keys().exchange(made.shown(), origin()))).containsExactly("access.key-withdrawn", "Web shop");
        assertThat(refusal(submit(new WithdrawKey(Ids.next(), made.key().id()), system())))
                .containsExactly("access.key-withdrawn", "Web shop");
    }

    @Test
    void aKeyThatHasEndedIsSoInTheMiddleOfASession() {
        var made = made("Web shop", "lists.export");
        var program = program(made);
        later(DAY.minusSeconds(1));
        assertThat(exports(program)).containsExactly("not refused", "products");

        later(Duration.ofSeconds(1));

        assertThat(exports(program)).containsExactly("access.key-ended", "Web shop");
        assertThat(refusal(keys().exchange(made.shown(), origin()))).containsExactly("access.key-ended", "Web shop");
    }

    @Test
    void whoeverIsSwitchedOffOrLockedActsByNoKey() {
        var made = made("Web shop", "lists.export");
        var program = program(made);
        for (int i = 0; i < 5; i++) {
            submit(new RecordSignIn(Ids.next(), manager(), RecordSignIn.By.PASSWORD, false, now()), system()).orThrow();
        }
        assertThat(exports(program)).containsExactly("access.locked", manager("name"));
        assertThat(refusal(keys().exchange(made.shown(), origin()))).containsExactly("access.locked", manager("name"));
        later(Duration.ofSeconds(30));
        assertThat(exports(program)).as("the lock is over").containsExactly("not refused", "products");

        submit(new SwitchUsers(Ids.next(), List.of(manager()), false), system()).orThrow();
        assertThat(exports(program)).containsExactly("access.inactive", manager("name"));
        assertThat(refusal(keys().exchange(made.shown(), origin()))).containsExactly("access.inactive", manager("name"));
    }

    @Test
    void aRightThatIsTakenFromThePersonIsTakenFromTheKey() {
        var program = program(made("Web shop", "lists.export"));
        var role = identity().role(manager("role")).orElseThrow();
        var fewer = new HashSet<>(role.rights());
        fewer.remove(LISTS);
        submit(new SaveRole(Ids.next(), role.with(fewer), Optional.of(role)), system()).orThrow();

        assertThat(exports(program)).containsExactly("access.denied", "lists.export");
    }

    @Test
    void aKeyIsForSomebodyAndHasAnEndANameOfItsOwnAndAPartOfTheirRights() {
        made("Web shop", "lists.export");
        var secret = KeySecret.made(Ids.next());
        assertThat(refusal(submit(command(secret, "WEB SHOP ", "lists.export"), system())))
                .containsExactly("identity.key-name-taken", "WEB SHOP");
        assertThat(refusal(submit(command(secret, "a\u202Eb", "lists.export"), system())).getFirst())
                .isIn("identity.key-name", "input.plain-line", "input.plain-text", "input.plain");
        assertThat(refusal(submit(command(secret, "Other", "identity.keys"), system())))
                .containsExactly("identity.key-right-never", "identity.keys");
        assertThat(refusal(submit(command(secret, "Other", "setup.run"), system())))
                .containsExactly("identity.key-right-beyond", "setup.run", manager("name"));
        for (var end : List.of(now(), now().minus(DAY), now().plus(Duration.ofDays(367)))) {
            var forever = new MakeKey(
                    Ids.next(), secret.id(), manager(), "Other", Set.of("lists.export"), end, secret.hash());
            assertThat(refusal(submit(forever, system()))).containsExactly("identity.key-end", "366");
        }
        var nobody = new MakeKey(
                Ids.next(), secret.id(), Ids.next(), "Other", Set.of("lists.export"), now().plus(DAY), secret.hash());
        assertThat(refusal(submit(nobody, system()))).containsExactly("identity.user-unknown", "");
    }

    @Test
    void aProgramMakesNoKeysAndWritesDownNoUse() {
        var made = made("Web shop", "lists.export");
        var program = program(made);
        assertThat(refusal(submit(command(KeySecret.made(Ids.next()), "Mine", "lists.export"), program)))
                .containsExactly("access.denied", "identity.keys");
        assertThat(refusal(submit(new RecordKeyUse(Ids.next(), made.key().id()), program)))
                .containsExactly("access.denied", "identity.sign-in");
    }

    @Test
    void wrongKeysAreAnsweredAlikeWhateverIsWrongWithThem() {
        var made = made("Web shop", "lists.export");
        var other = made.shown().clone();
        other[other.length - 2] = other[other.length - 2] == 'A' ? 'B' : 'A';
        var wrong = new ArrayList<char[]>();
        wrong.add(other);
        wrong.add(KeySecret.made(made.key().id()).shown());
        wrong.add(KeySecret.made(Ids.next()).shown());
        for (var text : List.of("", "3pk.", "2685", "3pk." + "!".repeat(66), "x".repeat(100_000))) {
            wrong.add(text.toCharArray());
        }
        for (var shown : wrong) {
            assertThat(refusal(keys().exchange(shown, origin()))).containsExactly("identity.key-wrong");
        }
        assertThat(program(made).user()).as("none of them keeps the right one out").isEqualTo(manager());
    }

    @Test
    void whoIsErasedLeavesNoKey() {
        var made = made("Web shop", "lists.export");
        submit(new SwitchUsers(Ids.next(), List.of(manager()), false), system()).orThrow();
        submit(new EraseUser(Ids.next(), manager(), false), system()).orThrow();

        assertThat(refusal(keys().exchange(made.shown(), origin()))).containsExactly("identity.key-wrong");
        assertThat(keys().all().getFirst().state(now())).isEqualTo(ApiKey.State.WITHDRAWN);
    }

    @Test
    void theListTellsWhenAKeyWasUsed() {
        var made = made("Web shop", "lists.export");
        assertThat(keys().all()).containsExactly(made.key());
        program(made);
        assertThat(keys().all())
                .containsExactly(new ApiKey(
                        made.key().id(),
                        manager(),
                        "Web shop",
                        Set.of(LISTS),
                        now(),
                        now().plus(DAY),
                        Optional.empty(),
                        Optional.of(now())));
    }
}
