package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.identity.Secrets;

/// Names hold nothing that moves a cursor, ends a line or turns the text round; the gate asks this of every command.
final class PlainNamesTest {

    private static final List<String> FOREIGN = List.of(
            "a\u0000b", "a\u001b[2Jb", "a\u009bb", "a\u007fb", "a\u202eb", "a\u2066b", "a\u2069b", "a\nb", "a\rb", "a\tb",
            "a\u2028b", "a" + Character.toString(0xE0041) + "b");

    @TempDir
    Path folder;

    private static <R> Outcome<R> given(OpenStore open, Command<R> command) {
        return open.store.gate().submit(command, open.system);
    }

    @Test
    void noCommandTakesForeignSignsInANameAndSaysWhere() {
        try (var open = OpenStore.fresh(folder)) {
            var hash = Optional.of(new Secrets().pin("7392".toCharArray()));
            for (var name : FOREIGN) {
                var user = new User(new UUID(0, 77), "ann", name, Roles.CASHIER, Locale.ENGLISH, true, true);
                var customer = new Customer(new UUID(0, 78), "C-1", name, "", "", "", true, 0);

                assertThat(given(open, new SaveUser(Ids.next(), user, hash, Optional.empty(), Optional.empty())))
                        .as(name)
                        .isEqualTo(new Outcome.Refused<>(new Refusal("input.plain-text", List.of(), "user.name")));
                assertThat(given(open, new SaveCustomer(Ids.next(), customer, true)))
                        .as(name)
                        .isEqualTo(new Outcome.Refused<>(new Refusal("input.plain-text", List.of(), "customer.name")));
            }
            for (var name : List.of("Ștefan", "محمد\u200f", "नेहा\u200dक", "Zoë 👩\u200d🍳", "a–b")) {
                var customer = new Customer(Ids.next(), name.substring(0, 2), name, "", "", "", true, 0);
                assertThat(given(open, new SaveCustomer(Ids.next(), customer, true))).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    @Test
    void aReasonMayHaveLinesAndNothingElseThatIsNoText() {
        try (var open = OpenStore.fresh(folder)) {
            var customer = new Customer(Ids.next(), "C-1", "Ann", "", "", "", true, 0);
            var command = new SaveCustomer(Ids.next(), customer, true);

            assertThat(open.store.gate().submit(command, open.system, Justification.because("so\u202e")))
                    .isEqualTo(new Outcome.Refused<>(new Refusal("input.plain-text", List.of(), "reason")));
            assertThat(open.store.gate().submit(command, open.system, Justification.because("one\ntwo\r\nthree")))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void aNameThatGotInBeforeCanBePutRight() {
        try (var open = OpenStore.fresh(folder)) {
            var seen = new User(
                    OpenStore.MIA.id(), "Mia", "Mia\u202e", Roles.MANAGER, Locale.UK, true, true);

            assertThat(given(open, new SaveUser(
                            Ids.next(), OpenStore.MIA, Optional.empty(), Optional.empty(), Optional.of(seen))))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("identity.changed-meanwhile", "Mia Brown")));
        }
    }
}
