package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartDraft;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.desktop.start.Program;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.server.compose.OpenStore;

/// A customer of the demo shop wants to see what is held, and to be forgotten.
final class CustomerCommandTest {

    private static final List<String> TRACES =
            List.of("QZ-7731", "Quetzal", "Vrbnik", "+40-555-7731", "qv@vrbnik", "RO-Q7731");

    @TempDir
    Path folder;

    private Path store = Path.of("");

    private record Ran(int code, String out) {}

    @BeforeEach
    void setUpShop() {
        store = folder.resolve("shop");
        assertThat(run("setup", "--demo", "--days", "0").code()).isZero();
        try (var open = OpenStore.existing(store)) {
            var gate = open.get(CommandGate.class);
            var actor = open.system("test");
            var customer = new Customer(
                    new UUID(5, 0xAB_CDEF_0123L), "QZ-7731", "Quetzal Vrbnik", "+40-555-7731", "qv@vrbnik.example",
                    "RO-Q7731", true, 0);
            gate.submit(new SaveCustomer(Ids.next(), customer, true), actor).orThrow();
            open.get(CartDraft.class).keep(actor.origin().register(), empty(open, customer));
        }
    }

    private static Cart empty(OpenStore open, Customer customer) {
        var currency = open.settings().store().orElseThrow().currency();
        return Cart.empty(Ids.next(), currency)
                .withCustomer(Optional.of(new Cart.Buyer(customer.id(), customer.name())));
    }

    private List<String> traces(Path where) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(where)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                TRACES.stream().filter(text::contains).forEach(trace -> found.add(folder.relativize(file) + ": " + trace));
            }
        }
        return found;
    }

    @Test
    void aCustomerGetsEverythingThatIsHeldAndIsThenInNoFile() throws IOException {
        assertThat(run("backup").code()).isZero();
        var exported = behind("customer", "export", "qz-7731");
        assertThat(exported.code()).isZero();
        try (var files = Files.list(store.resolve("exports"))) {
            var texts = files.map(CustomerCommandTest::content).toList();
            assertThat(texts).hasSize(2).allSatisfy(text -> assertThat(text)
                    .contains("Quetzal Vrbnik", "+40-555-7731", "qv@vrbnik.example", "SaveCustomer"));
        }

        var asked = run("customer", "erase", "QZ-7731");
        assertThat(asked.out()).startsWith("{\"erased\":false,\"documents\":0,\"recordsInClear\":0");
        assertThat(behind("customer", "erase", "QZ-7731", "--yes").out()).contains("approvals.reason-missing");
        assertThat(traces(store)).isNotEmpty();

        assertThat(behind("customer", "erase", "QZ-7731", "--reason", "asked for it", "--yes").out())
                .isEqualTo("{\"erased\":true,\"documents\":0,\"recordsInClear\":0,\"left\":[]}\n");
        assertThat(traces(folder)).isEmpty();
        assertThat(run("customer", "export", "QZ-7731").out()).contains("customers.unknown");
        assertThat(run("verify").out()).startsWith("{\"clean\":true,");
        assertThat(run("replay-journal").out()).startsWith("{\"equal\":true,");
    }

    @Test
    void aRestoreToBeforeTheErasureDoesNotBringThePersonBack() throws IOException {
        assertThat(run("backup").code()).isZero();
        assertThat(behind("customer", "erase", "QZ-7731", "--reason", "asked", "--yes").code()).isZero();
        var restored = behind("restore", "--yes");
        assertThat(restored.out()).contains("\"fromJournal\":true,", "\"restored\":true");
        assertThat(traces(store)).isEmpty();
        try (var open = OpenStore.existing(store)) {
            var customers = open.get(Customers.class);
            assertThat(customers.erased()).containsExactly(new UUID(5, 0xAB_CDEF_0123L));
            assertThat(customers.customer(new UUID(5, 0xAB_CDEF_0123L)).orElseThrow().name()).isEmpty();
        }
        assertThat(run("replay-journal").out()).startsWith("{\"equal\":true,");
    }

    @Test
    void nobodyIsForgottenOrGivenAwayWithoutSomebodyWithTheRight() throws IOException {
        for (var asked : List.of(
                List.of("customer", "export", "QZ-7731"),
                List.of("customer", "erase", "QZ-7731", "--reason", "asked", "--yes"),
                List.of("export", "customers", folder.resolve("all.csv").toString()))) {
            assertThat(run(asked.toArray(String[]::new)).out()).as("%s", asked).contains("cli.who-needed");
            var cashier = new ArrayList<>(asked);
            cashier.addAll(List.of("--by", "felix", "--secret-from", "-"));
            assertThat(run(cashier.toArray(String[]::new)).out()).as("%s", asked).contains("identity.wrong");
        }
        assertThat(folder.resolve("all.csv")).doesNotExist();
        assertThat(traces(store)).isNotEmpty();

        assertThat(behind("export", "customers", folder.resolve("all.csv").toString()).code()).isZero();
        try (var open = OpenStore.existing(store)) {
            var view = open.get(JournalView.class);
            long last = view.count(JournalView.Filter.ALL);
            assertThat(view.entry(last).orElseThrow().command())
                    .as("whose data was shown is noted before the store is closed")
                    .isEqualTo("people.note-seen");
            var newest = view.entry(last - 1).orElseThrow();
            assertThat(newest.command()).isEqualTo("ExportList");
            assertThat(newest.approver().orElseThrow()).isEqualTo("Bertie Lantern");
        }
    }

    @Test
    void anExportOfCustomersWithoutTheSecretIsRefusedAndWritesNothing() {
        var file = folder.resolve("all.csv");
        for (var by : List.of(
                List.<String>of(),
                List.of("--by", "owner"),
                List.of("--secret-from", "-"),
                List.of("--by", "felix", "--secret-from", "-"))) {
            var asked = new ArrayList<>(List.of("export", "customers", file.toString()));
            asked.addAll(by);
            var ran = run(asked.toArray(String[]::new));
            assertThat(ran.code()).as("%s", by).isEqualTo(1);
            assertThat(ran.out()).as("%s", by).containsAnyOf("cli.who-needed", "identity.wrong");
            assertThat(file).doesNotExist();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As a script of somebody with the right does it.
    private Ran behind(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--by", "owner", "--secret-from", "-"));
        return run(all.toArray(String[]::new));
    }

    private Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Locale.ENGLISH,
                Typed.of(new ByteArrayInputStream("9402\n".getBytes(StandardCharsets.UTF_8))));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store.toString(), "--json"));
        int code = Program.run(terminal, all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8));
    }
}
