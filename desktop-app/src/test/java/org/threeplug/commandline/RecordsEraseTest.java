package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;
import org.threeplug.directories.SupplierContacts;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.records.Entry;
import org.threeplug.records.Records;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;
import org.threeplug.server.compose.OpenStore;

/// Somebody whom the demo shop speaks to at a supplier's wants to be forgotten.
final class RecordsEraseTest {

    private static final List<String> TRACES = List.of("Quetzal", "Vrbnik", "+40-555-7731");

    private static final Entry QUETZAL = Entry.blank(Ids.next())
            .with(SupplierContacts.NAME, "Quetzal Vrbnik")
            .with(SupplierContacts.PHONE, "+40-555-7731");
    private static final Entry XENIA = Entry.blank(Ids.next()).with(SupplierContacts.NAME, "Xenia Wolfram");

    @TempDir
    Path folder;

    private Path store = Path.of("");

    private record Ran(int code, String out) {}

    @BeforeEach
    void setUpShop() {
        store = folder.resolve("shop");
        assertThat(run("setup", "--demo", "--days", "0").code()).isZero();
        try (var open = OpenStore.existing(store)) {
            var supplier = Entry.blank(Ids.next())
                    .with(Suppliers.NUMBER, "S-77")
                    .with(Suppliers.NAME, "Lipton")
                    .with(Suppliers.CONTACTS, List.of(QUETZAL, XENIA));
            open.get(CommandGate.class).submit(new SaveEntry(Ids.next(), Suppliers.TYPE, supplier, true), open.system("test")).orThrow();
        }
    }

    private List<String> traces() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                TRACES.stream().filter(text::contains).forEach(trace -> found.add(folder.relativize(file) + ": " + trace));
            }
        }
        return found;
    }

    private List<Entry> contacts() {
        try (var open = OpenStore.existing(store)) {
            return open.get(Records.class).by(Sight.whole(Suppliers.TYPE), Suppliers.NUMBER, "S-77").orElseThrow().lines(Suppliers.CONTACTS);
        }
    }

    @Test
    void oneIsForgottenByNameAndIsThenInNoFileNorInTheBackup() throws IOException {
        assertThat(run("backup").code()).isZero();
        assertThat(run("records", "erase", "suppliers", "s-77").out()).isEqualTo("{\"erased\":false}\n");
        assertThat(behind("records", "erase", "suppliers", "S-77", "--yes").out()).contains("records.erasure-reason");
        assertThat(contacts()).hasSize(2);
        assertThat(behind("records", "erase", "suppliers", "S-77", "--only", "Quetzal Vrbnik", "--reason", "asked", "--yes").out())
                .isEqualTo("{\"erased\":true,\"people\":1,\"left\":[]}\n");
        assertThat(traces()).isEmpty();
        assertThat(contacts()).containsExactly(XENIA);
        assertThat(run("verify").out()).startsWith("{\"clean\":true,");
        assertThat(run("replay-journal").out()).startsWith("{\"equal\":true,");
    }

    @Test
    void whatIsHeldAboutOneOfThemIsToldByTheirNameAlsoOfWhoWasTakenOut() {
        assertThat(run("records", "held", "suppliers", "S-77").out()).contains("cli.who-needed");
        assertThat(run("records", "held", "units", "KG").out()).contains("cli.records-nobody");
        var one = behind("records", "held", "suppliers", "s-77", "--only", "Quetzal Vrbnik").out();
        assertThat(one)
                .contains(
                        "\"list\":\"contacts\",\"values\":{\"name\":\"Quetzal Vrbnik\",",
                        "\"phone\":\"+40-555-7731\"",
                        "\"command\":\"suppliers.save\",\"by\":\"",
                        "[\"phone\",\"\",\"+40-555-7731\"]")
                .doesNotContain("Xenia");
        try (var open = OpenStore.existing(store)) {
            var supplier = open.get(Records.class).by(Sight.whole(Suppliers.TYPE), Suppliers.NUMBER, "S-77").orElseThrow();
            var left = supplier.with(Suppliers.CONTACTS, List.of(XENIA));
            open.get(CommandGate.class).submit(new SaveEntry(Ids.next(), Suppliers.TYPE, left, false), open.system("test")).orThrow();
        }
        assertThat(behind("records", "held", "suppliers", "S-77").out())
                .as("whoever was taken out is still held")
                .contains("\"values\":{}", "[\"phone\",\"\",\"+40-555-7731\"]", "Xenia Wolfram");
    }

    @Test
    void aRestoreToBeforeTheErasureDoesNotBringThemBack() throws IOException {
        assertThat(run("backup").code()).isZero();
        assertThat(behind("records", "erase", "suppliers", "S-77", "--reason", "asked", "--yes").out()).contains("\"people\":2");
        assertThat(behind("restore", "--yes").out()).contains("\"restored\":true");
        assertThat(contacts()).isEmpty();
        assertThat(traces()).isEmpty();
        assertThat(run("replay-journal").out()).startsWith("{\"equal\":true,");
    }

    @Test
    void nobodyIsForgottenOrGivenAwayWithoutSomebodyWithTheRight() throws IOException {
        var file = folder.resolve("suppliers.csv");
        for (var asked : List.of(
                List.of("records", "export", "suppliers", file.toString()),
                List.of("records", "erase", "suppliers", "S-77", "--reason", "asked", "--yes"))) {
            assertThat(run(asked.toArray(String[]::new)).out()).as("%s", asked).contains("cli.who-needed");
        }
        assertThat(file).doesNotExist();
        assertThat(run("records", "list", "suppliers").out()).contains("Lipton").doesNotContain("Quetzal");
        assertThat(run("records", "export", "units", folder.resolve("units.csv").toString()).code()).as("which tell about nobody").isZero();
        assertThat(run("records", "erase", "units", "KG").out()).contains("cli.records-nobody");
        assertThat(run("records", "erase", "suppliers", "S-78").out()).contains("cli.records-no-such");
        assertThat(behind("records", "export", "suppliers", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).contains("Quetzal Vrbnik", "Xenia Wolfram");
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
