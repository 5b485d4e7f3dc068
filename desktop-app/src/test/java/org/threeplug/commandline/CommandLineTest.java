package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;
import org.threeplug.server.compose.OpenStore;

/// Runs the commands as a script would, in this process, on stores of their own.
final class CommandLineTest {

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    @Test
    void replayPostsEveryDocumentOnceAndVerifyFindsNothing() throws IOException {
        var store = TrialShop.at(folder.resolve("books"));
        var file = everyRule();

        var first = run("replay", file, "--store", store, "--json");
        var second = run("replay", file, "--store", store, "--json");
        var proof = run("verify", "--store", store, "--json");

        assertThat(withoutPace(first.out()))
                .isEqualTo(
                        """
                        {"documents":8,"lines":13,\
                        "sales":{"count":4,"total":"68.03"},\
                        "returns":{"count":2,"total":"-40.25"},\
                        "stockAdjustments":{"count":1},\
                        "ledgerAdjustments":{"count":1,"total":"-110.62"},\
                        "netTotal":"-82.84","unitsMoved":"9","alreadyPosted":0,\
                        "refused":{"count":4,"byReason":{"replay.unreadable-price":1,"replay.unreadable-quantity":1,\
                        "replay.unreadable-time":1,"sales.price-negative":1}}}""");
        assertThat(first.code()).isZero();
        assertThat(withoutPace(second.out()))
                .contains("\"documents\":0,\"lines\":0,")
                .contains("\"alreadyPosted\":8,");
        assertThat(proof.code()).isZero();
        assertThat(proof.out()).startsWith("{\"clean\":true,").contains("\"findings\":[]");
    }

    @Test
    void whatAReplayRefusesIsToldInWholeSentences() throws IOException {
        var books = Files.writeString(
                folder.resolve("refused.csv"),
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,22423,CAKESTAND,1,2011-03-02 13:00:00,12.75,,United Kingdom
                2,22423,CAKESTAND,two,2011-03-02 13:01:00,12.75,,United Kingdom
                3,22424,LOWERED PRICE,1,2011-03-02 13:02:00,-1.50,,United Kingdom
                4,22425,LOWERED AGAIN,1,2011-03-02 13:03:00,-2.50,,United Kingdom
                5,22426,,0,2011-03-02 13:04:00,3.00,,United Kingdom
                6,22427,LOST,0,2011-03-02 13:05:00,0,,United Kingdom
                """);

        var ran = run("replay", books.toString(), "--store", TrialShop.at(folder.resolve("refusing")));

        assertThat(ran.out().lines().filter(line -> line.startsWith("Refused")))
                .containsExactly(
                        "Refused: 1, the first is 2: A quantity cannot be read, or has more than four decimals.",
                        "Refused: 2, the first is 3: LOWERED PRICE: the price -1.50 is negative.",
                        "Refused: 1, the first is 5: 22426: the quantity is zero.",
                        "Refused: 1, the first is 6: LOST: the quantity is zero.");
    }

    @Test
    void aDemoShopIsSetUpOnceAndSaysHowItStands() {
        var store = folder.resolve("demo").toString();

        var made = run("setup", "--demo", "--store", store, "--json");
        var again = run("setup", "--demo", "--store", store, "--json");
        var status = run("status", "--store", store, "--json");
        var said = run("status", "--store", store);
        var proof = run("verify", "--store", store);

        assertThat(said.out().replaceFirst("and \\d,\\d{3} documents", "and thousands of documents"))
                .startsWith("The Lantern & Spoon, Main shop, Till 1, in GBP; the store in " + store
                        + " holds 200 products and thousands of documents.\n");
        assertThat(made)
                .isEqualTo(new Ran(
                        0,
                        "{\"store\":\"" + store + "\",\"business\":\"The Lantern & Spoon\",\"currency\":\"GBP\","
                                + "\"demo\":true,\"people\":[\"mira\",\"felix\",\"agnes\",\"owner\"]}\n",
                        ""));
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .isEqualTo("{\"error\":{\"code\":\"setup.done-already\",\"message\":\"This store is set up already.\"}}\n");
        // How many depends on the days of the week that the sixty days of trade fell on.
        assertThat(status.out()
                        .replaceFirst("\"documents\":\\d{4},", "\"documents\":thousands,")
                        .replaceFirst("\"journalRecords\":\\d{4},", "\"journalRecords\":thousands,"))
                .isEqualTo("{\"store\":\"" + store + "\",\"business\":\"The Lantern & Spoon\",\"branch\":\"Main shop\","
                        + "\"register\":\"Till 1\",\"currency\":\"GBP\",\"demo\":true,\"products\":200,\"documents\":thousands,"
                        + "\"journalRecords\":thousands,\"shiftOpen\":false,\"backupAt\":\"\",\"provenAt\":\"\","
                        + "\"openInTheTill\":false,\"code\":\"\",\"codeOnSheet\":\"\",\"codeOfNewestBackup\":\"\","
                        + "\"sheetOpensNewest\":false}\n");
        assertThat(proof.code()).isZero();
        assertThat(proof.out()).endsWith("In itself without contradiction; nothing from outside was compared. "
                + "--anchors FILE and --kept DIR compare with what was kept elsewhere.\n");
    }

    @Test
    void aBusinessIsSetUpByOptions() {
        var store = folder.resolve("own").toString();

        var weak = typing("1234", setUp(store));
        var made = typing("498217", setUp(store));

        assertThat(weak)
                .isEqualTo(new Ran(1, "", "This PIN is among the first that anybody would try. Choose another.\n"));
        assertThat(made)
                .isEqualTo(new Ran(
                        0,
                        "“Chez Nous” is ready to sell; its store is in " + store + "\n"
                                + "Without the recovery sheet no backup opens on another computer: “pos backup --sheet FILE.pdf”"
                                + " writes it, to be printed and kept away from the shop.\n",
                        ""));
        assertThat(run("status", "--store", store, "--json").out())
                .contains("\"business\":\"Chez Nous\"")
                .contains("\"currency\":\"EUR\"")
                .contains("\"demo\":false");
    }

    private static String[] setUp(String store) {
        return new String[] {
            "setup", "--store", store, "--business", "Chez Nous", "--currency", "eur", "--zone", "Europe/Paris", "--tax",
            "FR", "--admin-name", "Anne", "--admin-pin-from", "-"
        };
    }

    @Test
    void aRefusedSetUpLeavesTheFolderAsItWas() throws IOException {
        var place = folder.resolve("begun");

        assertThat(typing("12", setUp(place.toString())).err())
                .isEqualTo("A PIN has 6 to 8 figures and nothing else.\n");
        assertThat(place).isEmptyDirectory();

        var odd = Stream.concat(Stream.of(setUp(place.toString())), Stream.of("--cash-rounding", "five"));
        assertThat(typing("498217", odd.toArray(String[]::new)).err())
                .isEqualTo("“five” is not an amount in EUR to round cash to. Give one such as 0.05, or 0.\n");
        assertThat(place).isEmptyDirectory();
        assertThat(typing("498217", setUp(place.toString())).code()).isZero();

        var letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "Dear …");
        assertThat(typing("498217", setUp(letters.toString())).code()).isEqualTo(1);
        assertThat(letters.resolve("letter.txt")).hasContent("Dear …");
    }

    @Test
    void everyErrorIsASentence() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty")).toString();
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear …");
        var wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n").toString();
        var missing = folder.resolve("missing.csv").toString();

        assertThat(run("verify", "--store", empty))
                .isEqualTo(new Ran(1, "", "There is no store in " + empty + ". “pos setup --store DIR” makes one.\n"));
        assertThat(run("replay", missing, "--store", empty))
                .isEqualTo(new Ran(1, "", "There is no file " + missing + ", or it cannot be read.\n"));
        assertThat(run("replay", wrong, "--store", empty).err())
                .startsWith(wrong + " lacks columns: InvoiceNo, StockCode");
        assertThat(run("replay", everyRule(), "--store", other.toString()).err())
                .isEqualTo("There is no store in " + other + ". “pos setup --store DIR” makes one.\n");
        assertThat(run("import", "products", missing, "--store", folder.resolve("new").toString()).code())
                .isEqualTo(1);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(typing("498217", setUp(other.toString())).err())
                .isEqualTo(other + " holds other files and no store. Choose an empty folder, or one with a store.\n"
                        + "Step by step: pos runbook will-not-start\n");
        assertThat(typing("498217", setUp(wrong)).err())
                .isEqualTo(wrong + " cannot be made or written.\nStep by step: pos runbook will-not-start\n");
        assertThat(run("journal", "export", wrong, "--store", empty).code()).isEqualTo(1);
        assertThat(Files.list(folder.resolve("empty"))).isEmpty();
    }

    /// Only `setup`, `demo` and the window make a store; whoever mistypes a folder is told, and nothing stands there then.
    @Test
    void aMistypedStoreIsRefusedByEveryCommandThatNeedsOneAndNothingIsMade() throws IOException {
        var mistyped = folder.resolve("shpo");
        var sheet = Files.writeString(folder.resolve("goods.csv"), "code,name,price\nA1,Tea,1.00\n").toString();
        for (var command : List.of(
                List.of("import", "products", sheet),
                List.of("import", "products", sheet, "--dry-run"),
                List.of("import", "customers", sheet),
                List.of("replay", everyRule()),
                List.of("records", "list", "suppliers"),
                List.of("records", "import", "suppliers", sheet),
                List.of("export", "products", folder.resolve("out.csv").toString()),
                List.of("report", "sales.by-day"),
                List.of("report", "--due"),
                List.of("plugs", "list"),
                List.of("plugs", "off", "operations"),
                List.of("roles", "list"),
                List.of("keys", "list"),
                List.of("period", "show"),
                List.of("status"),
                List.of("verify"),
                List.of("backup"),
                List.of("drill"),
                List.of("anchors"),
                List.of("journal", "export", folder.resolve("journal").toString()),
                List.of("node", "apply", folder.toString()),
                List.of("customer", "export", "x"),
                List.of("give-up-keys"),
                List.of("replay-journal"))) {
            var ran = run(Stream.concat(command.stream(), Stream.of("--store", mistyped.toString())).toArray(String[]::new));

            assertThat(ran)
                    .as("%s", command)
                    .isEqualTo(new Ran(1, "", "There is no store in " + mistyped + ". “pos setup --store DIR” makes one.\n"));
            assertThat(mistyped).as("%s", command).doesNotExist();
        }
    }

    @Test
    void aCommandLineThatMakesNoSenseIsExplained() {
        assertThat(run("replay"))
                .isEqualTo(new Ran(2, "", "Something is missing: FILE.\n“pos replay --help” tells how.\n"));
        assertThat(run("verify", "--colour", "blue"))
                .isEqualTo(new Ran(
                        2, "", "This command does not know “--colour blue”.\n“pos verify --help” tells how.\n"));
        assertThat(run("verify", "--colour", "--json").out())
                .isEqualTo("{\"error\":{\"code\":\"cli.wrong-use\",\"message\":\"This command does not know “--colour”.\"}}\n");
        assertThat(run("import").err())
                .isEqualTo(
                        "Import what? “pos import products FILE” brings products in, “pos import customers FILE” customers.\n");
    }

    @Test
    void aRunbookIsTextForAPersonAndOneObjectForAScript() {
        assertThat(run("runbook", "printer").out()).startsWith("# ").endsWith("\n");
        assertThat(run("runbook", "printer", "--json").out()).startsWith("{\"text\":\"# ").endsWith("\"}\n");
        assertThat(run("runbook").out()).contains("printer\n", "restore\n");
        assertThat(run("runbook", "no-such-page", "--json"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.out()).startsWith("{\"pages\":[\"").endsWith("\"]}\n"));
    }

    @Test
    void whatEveryCommandTakesMayStandBeforeItsName() throws IOException {
        var store = folder.resolve("first").toString();
        run("setup", "--demo", "--days", "0", "--store", store);

        assertThat(run("--store", store, "--json", "status").out()).contains("\"store\":\"" + store + "\"");
        assertThat(run("--store=" + store, "status", "--json").out()).contains("\"store\":\"" + store + "\"");
        assertThat(run("--store", store, "verify").code()).isZero();
        var sheet = Files.writeString(folder.resolve("sheet.csv"), "code,name,price,tax\n", StandardCharsets.UTF_8);
        assertThat(run("--store", store, "import", "products", sheet.toString()).out()
                        + run("import", "--store", store, "products", sheet.toString()).out())
                .doesNotContain("does not know");
        assertThat(run("--store", store, "runbook", "--store", store).code()).isEqualTo(2);
        assertThat(run("--store", store, "statsu"))
                .isEqualTo(new Ran(
                        2, "", "This command does not know “statsu”.\n“pos --help” tells how.\n"));
    }

    @Test
    void theVersionIsToldAndTheHelpIsTheTextThatStandsInTheReference() throws IOException {
        assertThat(run("--version").out()).startsWith("3PlugPOS ");
        assertThat(run("--help").out())
                .as("docs/reference/usage.txt is what ./pos --help says where nothing is built: write it there again")
                .isEqualTo(Files.readString(Path.of("..", "docs", "reference", "usage.txt")));
    }

    @Test
    void helpIsInThePersonsLanguage() {
        assertThat(run(Locale.forLanguageTag("ro"), "verify", "--help").out())
                .contains("Verifică jurnalul")
                .contains("Dosarul magazinului");
        assertThat(run("--help").out()).contains("replay").contains("Posts another system’s books");
    }

    @Test
    void aStoreThatIsOpenElsewhereIsLeftAlone() {
        var store = folder.resolve("busy");
        run("setup", "--demo", "--days", "0", "--store", store.toString());

        try (var open = OpenStore.existing(store)) {
            var second = run("status", "--store", store.toString());

            assertThat(open.settings().store()).isPresent();
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err())
                    .startsWith("Process " + ProcessHandle.current().pid() + " on ")
                    .endsWith("has this store open. Close it there first, or choose another store with --store.\n"
                            + "Step by step: pos runbook will-not-start\n");
        }
    }

    @Test
    void anEditedJournalIsNamedByItsFirstBadRecord() throws IOException {
        var store = folder.resolve("edited");
        run("setup", "--demo", "--days", "0", "--store", store.toString());
        try (Stream<Path> files = Files.list(store.resolve("journal"))) {
            var journal = files.findFirst().orElseThrow();
            var bytes = Files.readAllBytes(journal);
            bytes[bytes.length / 4] ^= 1;
            Files.write(journal, bytes);
        }

        var proof = run("verify", "--store", store.toString(), "--json");

        assertThat(proof.code()).isEqualTo(1);
        assertThat(proof.out())
                .startsWith("{\"clean\":false,")
                .containsPattern("\"findings\":\\[\\{\"kind\":\"EDITED\",\"record\":\\d+,\"trustedTo\":\\d+,");
    }

    @Test
    void aSheetOfWhichNothingCanBeTakenIsNoSuccess() throws IOException {
        var store = TrialShop.at(folder.resolve("store"));
        var sheet = Files.writeString(folder.resolve("bad.csv"), "barcode,name,price\n5012345678900,Tea,-1\n").toString();

        var ran = run("import", "products", sheet, "--store", store);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("Line 2: The price -1 is negative.");
    }

    @Test
    void productsComeInFromASheet() throws IOException {
        var store = TrialShop.at(folder.resolve("goods"));
        var sheet = folder.resolve("goods.tsv");
        Files.writeString(
                sheet,
                """
                barcode\tname\tcategory\tbrand
                5901234123457\tApple juice 1 l\tDrinks/Juice\tOrchard
                4006381333931\tPencil\tPaper\tGraphite
                notabarcode\t\t\t
                """);

        var tried = run("import", "products", sheet.toString(), "--store", store, "--prices-from-barcodes", "--dry-run", "--json");
        var done = run("import", "products", sheet.toString(), "--store", store, "--prices-from-barcodes", "--json");
        var again = run("import", "products", sheet.toString(), "--store", store, "--json");

        assertThat(tried.out()).startsWith("{\"rows\":3,\"added\":2,\"updated\":0,\"unchanged\":0,\"rejected\":1,");
        assertThat(done.out()).startsWith("{\"rows\":3,\"added\":2,\"updated\":0,\"unchanged\":0,\"rejected\":1,");
        assertThat(again.out()).startsWith("{\"rows\":3,\"added\":0,\"updated\":0,\"unchanged\":2,\"rejected\":1,");
        assertThat(Files.readString(Path.of(sheet + ".problems.csv"))).contains("notabarcode");
        assertThat(run("verify", "--store", store).code()).isZero();
    }

    @Test
    void columnsAreShownBeforeAnythingIsWrittenChangedByHandAndRemembered() throws IOException {
        var store = TrialShop.at(folder.resolve("goods"));
        var sheet = Files.writeString(folder.resolve("list.csv"), "Nr,Wording,Each,Colour\nA1,Tea,3.10,red\n").toString();
        var other = Files.writeString(folder.resolve("next.csv"), "Nr,Wording,Each,Colour\nA2,Milk,1.29,white\n").toString();
        String[] columns = {"--column", "Nr=code", "--column", "Wording=name", "--column", "Each=price"};

        var unknown = run("import", "products", sheet, "--store", store);
        var wrong = run("import", "products", sheet, "--store", store, "--column", "Nr=kode");
        var misspelt = run("import", "products", sheet, "--store", store, "--column", "Nummer=code");
        var tried = run(Stream.concat(
                        Stream.of("import", "products", sheet, "--store", store, "--dry-run"), Stream.of(columns))
                .toArray(String[]::new));
        var done = run(Stream.concat(Stream.of("import", "products", sheet, "--store", store), Stream.of(columns))
                .toArray(String[]::new));
        var next = run("import", "products", other, "--store", store);

        assertThat(unknown.err()).contains("The headings are: Nr, Wording, Each, Colour.");
        assertThat(wrong.err()).contains("There is no column “kode” to take a heading for.");
        assertThat(misspelt.err()).contains("The sheet has no heading “Nummer”. It has: Nr, Wording, Each, Colour.");
        assertThat(tried.out()).contains(
                "Read as UTF-8; the headings stand in line 1.",
                "  Wording → name (as you said): Tea",
                "  Colour → passed over (nothing this program takes): red",
                "Rows read: 1 = new 1 + changed 0 + left alone 0 + with problems 0 + passed over 0. First stock posted: 0.");
        assertThat(done.out()).contains("Passed over: Colour.");
        assertThat(next.code()).isZero();
        assertThat(next.out()).contains("Rows read: 1 = new 1 ");

        var firms = Files.writeString(folder.resolve("firms.csv"), "Firm,Town\nLipton,London\n").toString();
        assertThat(run("records", "import", "suppliers", firms, "--store", store, "--column", "Firm=nom").err())
                .contains("There is no column “nom” to take a heading for.");
        assertThat(run("records", "import", "suppliers", firms, "--store", store, "--column", "Firm=Name", "--dry-run").out())
                .contains("  Firm → name (as you said): Lipton", "  Town → passed over (nothing this program takes): London");
        assertThat(run("records", "import", "suppliers", firms, "--store", store, "--column", "Firm=name").code()).isZero();
        assertThat(run("records", "import", "suppliers", firms, "--store", store, "--json").out())
                .as("remembered").contains("\"heading\":\"Firm\",\"column\":\"name\",\"reason\":\"chosen\"");
    }

    @Test
    void aRowWithoutAPriceIsRefusedUnlessAsked() throws IOException {
        var store = TrialShop.at(folder.resolve("goods"));
        var sheet = Files.writeString(folder.resolve("bare.csv"), "code,name\nA1,Tea\n").toString();

        var refused = run("import", "products", sheet, "--store", store);
        var taken = run("import", "products", sheet, "--store", store, "--without-price");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("Line 2: A1 is new and has no price.");
        assertThat(taken.code()).isZero();
    }

    @Test
    void anOpenQuoteInAReplayIsTheFaultOfItsOwnDocument() throws IOException {
        var books = Files.writeString(
                folder.resolve("open.csv"),
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,85123A,LAMP,1,2010-12-01 08:26:00,2.00,,United Kingdom
                2,85123A,"LAMP,1,2010-12-01 08:27:00,2.00,,United Kingdom
                3,85123A,LAMP,1,2010-12-01 08:28:00,2.00,,United Kingdom
                """);

        var ran = run("replay", books.toString(), "--store", TrialShop.at(folder.resolve("open")), "--json");

        assertThat(ran.out()).contains("\"documents\":2,", "\"refused\":{\"count\":1,\"byReason\":{\"replay.open-quote\":1}}");
    }

    @Test
    void aSecondFileAddsToDaysThatAreClosed() throws IOException {
        var store = TrialShop.at(folder.resolve("cut"));
        var whole = Files.readAllLines(Path.of(everyRule()));
        var begin = Files.write(folder.resolve("begin.csv"), whole.subList(0, 9)).toString();

        run("replay", begin, "--store", store);
        var rest = run("replay", everyRule(), "--store", store, "--json");

        assertThat(rest.out()).contains("\"alreadyPosted\":5,").contains("\"documents\":3,");
        assertThat(run("verify", "--store", store).code()).isZero();
    }

    private static String withoutPace(String json) {
        return json.strip().replaceAll(",\"seconds\":[0-9.]+,\"documentsPerSecond\":[0-9.]+", "");
    }

    private static String everyRule() {
        return Path.of("../tools/src/test/resources/org/threeplug/tools/replay/every-rule.csv").toAbsolutePath().toString();
    }

    private static Ran run(String... arguments) {
        return run(Locale.ENGLISH, arguments);
    }

    /// As a script does that hands a secret over on standard input.
    private static Ran typing(String secret, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var in = Typed.of(new ByteArrayInputStream((secret + "\n").getBytes(StandardCharsets.UTF_8)));
        int code = Program.run(
                Terminal.of(new PrintStream(out), new PrintStream(err), Locale.ENGLISH, in), arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Ran run(Locale language, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Program.run(Terminal.of(new PrintStream(out), new PrintStream(err), language), arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
