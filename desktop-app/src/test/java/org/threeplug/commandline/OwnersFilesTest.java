package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;
import org.threeplug.journal.JournalView;
import org.threeplug.server.compose.OpenStore;

/// What a command writes is its owner's alone, and a secret stands neither in the list of processes nor in a job's output.
final class OwnersFilesTest {

    @TempDir
    Path folder;

    private Path store = Path.of("");

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void setUpShop() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        store = folder.resolve("shop");
        assertThat(run("", "setup", "--demo", "--days", "1", "--store", store.toString()).code()).isZero();
    }

    @Test
    void nobodyElseReadsAStoreItsBackupsSheetsAndExports() throws IOException {
        var out = folder.resolve("out");
        var sheet = folder.resolve("sheet.pdf");
        assertThat(run("", "backup", "--sheet", sheet.toString(), "--store", store.toString()).code()).isZero();
        assertThat(run("", "drill", "--store", store.toString()).code()).isZero();
        assertThat(run("", "journal", "export", out.toString(), "--anchors", folder.resolve("anchors.txt").toString(),
                        "--store", store.toString()).code())
                .isZero();

        for (var command : List.of(
                List.of("export", "products", "products.csv"),
                List.of("export", "products", "products.xlsx"),
                List.of("export", "customers", "people.csv", "--by", "owner", "--secret-from", "-"),
                List.of("records", "export", "suppliers", "suppliers.csv", "--by", "owner", "--secret-from", "-"),
                List.of("report", "sales.by-product", "--out", "sales.csv"),
                List.of("report", "sales.by-product", "--out", "sales.json"),
                List.of("report", "sales.by-product", "--out", "sales.pdf"),
                List.of("anchors", "--mail", "anchors.eml"))) {
            assertThat(into(command).code()).as("%s", command).isZero();
        }
        var goods = Files.writeString(folder.resolve("in.csv"), "name,price,barcode\nTea,much,12\n");
        Files.setPosixFilePermissions(goods, PosixFilePermissions.fromString("rw-------"));
        run("", "import", "products", goods.toString(), "--store", store.toString());

        assertThat(folder.resolve("in.csv.problems.csv")).exists();
        assertThat(openToOthers()).isEmpty();
    }

    /// A command with its file in the folder of this test.
    private Ran into(List<String> command) {
        var words = command.stream()
                .map(word -> word.matches("[a-z]+\\.(csv|xlsx|json|pdf|eml)") ? folder.resolve(word).toString() : word)
                .toList();
        return run("9402", Stream.concat(words.stream(), Stream.of("--store", store.toString())).toArray(String[]::new));
    }

    @Test
    void nothingIsWrittenOverAFolderThroughALinkOrOverWhatIsNoExport() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.csv"), "Dear …");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), letter);
        var empty = Files.createDirectory(folder.resolve("empty.csv"));
        for (var command : List.of(
                List.of("export", "products"),
                List.of("records", "export", "brands"),
                List.of("report", "sales.by-product", "--json", "--out"),
                List.of("report", "sales.by-product", "--out"),
                List.of("anchors", "--mail"),
                List.of("journal", "export", folder.resolve("out").toString(), "--anchors"))) {
            for (var place : List.of("link.csv", "empty.csv")) {
                var refused = into(Stream.concat(command.stream(), Stream.of(place)).toList());

                assertThat(refused.code()).as("%s %s", command, place).isEqualTo(1);
                assertThat(refused.err() + refused.out())
                        .containsAnyOf(
                                folder.resolve(place) + " is a folder, a link or a device",
                                "There is something at " + folder.resolve(place) + " already");
            }
        }
        assertThat(into(List.of("anchors", "--mail", "letter.csv")).err()).startsWith("There is something at ");
        assertThat(into(List.of("journal", "export", "out.csv", "--anchors", "letter.csv")).err())
                .startsWith("There is something at ");
        assertThat(letter).hasContent("Dear …");
        assertThat(link).isSymbolicLink();
        assertThat(empty).isEmptyDirectory();
        assertThat(folder.resolve("out.csv")).as("nothing was begun").doesNotExist();
    }

    @Test
    void aPlaceThatTakesNothingIsRefusedBeforeTheBooksSayThatThingsGoThere() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear …").toString();
        var before = records();

        var anchors = run("", "anchors", "--to", letter, "--store", store.toString());
        var backups = run("", "backup", "--to", letter, "--remember", "--store", store.toString());

        assertThat(anchors.err()).isEqualTo(letter + " cannot be written. Choose another place.\n");
        assertThat(backups.err()).isEqualTo(letter + " cannot be written. Choose another place.\n");
        assertThat(records()).isEqualTo(before);
        assertThat(store.resolve("backup.properties")).doesNotExist();
    }

    private long records() {
        try (var open = OpenStore.existing(store)) {
            return open.journalRecords();
        }
    }

    @Test
    void whatAnEarlierReleaseLeftOpenIsTakenBackWithTheNextCommand() throws IOException {
        run("", "backup", "--store", store.toString());
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(path -> !path.equals(folder)).toList()) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }

        assertThat(run("", "status", "--store", store.toString()).code()).isZero();

        assertThat(openToOthers()).isEmpty();
    }

    private List<Path> openToOthers() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .filter(path -> !bits(path).endsWith("------"))
                    .toList();
        }
    }

    private static String bits(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return "gone------";
        }
    }

    @Test
    void aSheetIsWrittenOverNothingAndThroughNoLink() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear …");
        var link = Files.createSymbolicLink(folder.resolve("link.txt"), letter);

        for (var place : List.of(letter, link)) {
            var refused = run("", "backup", "--sheet", place.toString(), "--store", store.toString());

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).startsWith("There is something at " + place + " already");
        }
        assertThat(letter).hasContent("Dear …");
    }

    @Test
    void aSecretBehindAnOptionIsRefusedAndNotSaidAgain() {
        for (var told : List.of(
                List.of("backup", "--new-passphrase=correct horse battery"),
                List.of("backup", "--new-passphrase", "correct horse battery"),
                List.of("restore", "--passphrase", "correct horse battery"),
                List.of("setup", "--admin-pin=498217"),
                List.of("setup", "--admin-password", "correct horse battery"))) {
            var refused = run("", told.toArray(String[]::new));

            assertThat(refused.code()).as("%s", told).isEqualTo(2);
            assertThat(refused.err()).startsWith("A secret behind --").doesNotContain("horse", "498217");
        }
    }

    @Test
    void aPassphraseThatIsGuessedInNoTimeIsRefused() {
        for (var weak : List.of("", "a", "short", "aaaaaaaaaaaaaaaa", "12121212121212")) {
            var refused = run(weak, "backup", "--new-passphrase-from", "-", "--store", store.toString());

            assertThat(refused.err()).as(weak).startsWith("A passphrase has at least 12 signs");
        }
        assertThat(run("a good long passphrase", "backup", "--new-passphrase-from", "-", "--store", store.toString()).err())
                .startsWith("Somebody with the right backup.restore must stand behind this.");
        assertThat(run("a good long passphrase\n9402", "backup", "--new-passphrase-from", "-", "--by", "owner",
                        "--secret-from", "-", "--store", store.toString()).code())
                .isZero();
        assertThat(run("", "backup", "--new-passphrase", "--store", store.toString()).err())
                .startsWith("There is nobody here to type.");
    }

    @Test
    void anotherPassphraseOrPlaceStandsInTheBooksWithTheUserOfTheComputer() {
        run("a good long passphrase\n9402", "backup", "--new-passphrase-from", "-", "--reason", "sheet lost", "--by",
                "owner", "--secret-from", "-", "--store", store.toString());
        run("", "backup", "--to", folder.resolve("elsewhere").toString(), "--remember", "--store", store.toString());
        run("", "anchors", "--to", folder.resolve("anchors").toString(), "--reason", "our accountant", "--store",
                store.toString());

        try (var open = OpenStore.existing(store)) {
            var view = open.get(JournalView.class);
            var commands = LongStream.rangeClosed(1, view.count(JournalView.Filter.ALL))
                    .mapToObj(view::entry)
                    .flatMap(Optional::stream)
                    .filter(entry -> entry.command().startsWith("Change"))
                    .map(entry -> entry.command() + " " + entry.reason().orElse("–"))
                    .toList();
            assertThat(commands).containsExactly("ChangePassphrase sheet lost", "ChangeBackupPlace ", "ChangeAnchorPlace our accountant");
            assertThat(open.system("cli").origin().device()).startsWith("cli " + System.getProperty("user.name"));
        }
    }

    @Test
    void theRecoveryCodeStandsInNoJobsOutput() throws IOException {
        var made = run("", "backup", "--store", store.toString());
        var code = Files.readString(store.resolve("recovery-code.unseen")).strip();

        assertThat(made.out() + made.err()).doesNotContain(code).contains("pos backup --sheet FILE.pdf");
    }

    @Test
    void whatOthersWroteSteersNoTerminal() {
        var missing = folder.resolve("no\u001b]0;title\u0007 such\u202e\r\u009bstore").toString();

        var told = run("", "status", "--store", missing);

        assertThat(told.err()).contains("no\uFFFD]0;title\uFFFD such\uFFFD\uFFFD\uFFFDstore");
    }

    private static Ran run(String secret, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.ENGLISH,
                Typed.of(new ByteArrayInputStream((secret + "\n").getBytes(StandardCharsets.UTF_8))));
        int code = Program.run(terminal, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
