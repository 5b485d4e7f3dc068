package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Progress;
import org.threeplug.persistence.backup.witness.StoredAnchors;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.proof.BookProof;
import org.threeplug.persistence.trade.Trade;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Verdict;
import org.threeplug.verifier.Main;

/// Each way of altering the books, and what the program and the stand-alone verifier say to it.
class TamperTest {

    private static final Pattern KIND = Pattern.compile("\"kind\":\"(\\w+)\",\"record\":(\\d+),\"trustedTo\":(\\d+)");

    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;

    private Path root;
    private Path segment;
    private Path anchorFile;
    private List<String> anchors = List.of();
    private StoreOptions options = StoreOptions.DEFAULT;
    private int last;
    private int zRecord;
    private int catalogue;

    /// What was found first.
    private record Found(String kind, long record, long trusted) {}

    @BeforeEach
    void trade() throws IOException {
        root = folder.resolve("store");
        anchorFile = folder.resolve("anchors.txt");
        try (var trade = Trade.open(root)) {
            options = trade.options().withBackgroundCheck(false);
            var shift = trade.openShift();
            sell(trade);
            sell(trade);
            zRecord = (int) trade.store.verifyJournal().last();
            trade.close(shift, "157.00");
            trade.openShift();
            sell(trade);
            last = (int) trade.store.verifyJournal().last();
            anchors = new StoredAnchors(trade.store, () -> "shop").anchors();
            trade.store.journal().read(1, last, each -> {
                if (each instanceof JournalRecord.Given given && given.order().command().equals("catalog.import-products")) {
                    catalogue = (int) given.stamp().sequence();
                }
            });
        }
        Files.write(anchorFile, anchors);
        segment = root.resolve("journal").resolve("%020d.journal".formatted(1));
    }

    private static void sell(Trade trade) {
        trade.pay(trade.cart(Trade.line(Trade.TEA, 1), Trade.line(Trade.CUP, 2)), Trade.cash("28.50"));
    }

    private Verdict verdict(boolean withAnchors) {
        return BookProof.ofClosed(
                root, options, withAnchors ? Anchor.read(anchors) : List.of(), Progress.NOBODY);
    }

    private Found program(boolean withAnchors) {
        var flaw = verdict(withAnchors).flaws().getFirst();
        return new Found(flaw.kind().name(), flaw.record(), flaw.trusted());
    }

    private Found verifier() throws IOException {
        var out = new ByteArrayOutputStream();
        var arguments = new String[] {segment.getParent().toString(), "--json", "--anchors", anchorFile.toString()};
        Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        var said = KIND.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(said.find()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
        return new Found(said.group(1), Long.parseLong(said.group(2)), Long.parseLong(said.group(3)));
    }

    private void bothSay(Found found) throws IOException {
        assertThat(verifier()).isEqualTo(found);
        assertThat(program(true)).isEqualTo(found);
        assertThat(program(false)).isEqualTo(found);
    }

    @Test
    void booksThatNobodyTouchedAreCleanAndMeetEveryAnchor() {
        var clean = verdict(true);

        assertThat(clean.flaws()).isEmpty();
        assertThat(List.of(clean.records(), (long) clean.anchorsMet())).isEqualTo(List.of((long) last, 2L));
        assertThat(clean.rowsCompared()).isGreaterThan(100);
    }

    @Test
    void anEditedByteIsNamed() throws Exception {
        JournalForger.of(segment).editByte(zRecord - 1);

        bothSay(new Found("EDITED", zRecord - 1L, zRecord - 2L));
    }

    @Test
    void anEditWithARepairedChecksumIsNamed() throws Exception {
        JournalForger.of(segment).changed(zRecord - 1).write();

        bothSay(new Found("RECHAINED", zRecord - 1L, zRecord - 2L));
    }

    @Test
    void aRemovedRecordIsNamed() throws Exception {
        JournalForger.of(segment).removed(zRecord - 1).write();

        bothSay(new Found("REMOVED", zRecord - 1L, zRecord - 2L));
    }

    @Test
    void anInsertedRecordIsNamedWhetherItsHashIsRightOrNot() throws Exception {
        var whole = Files.readAllBytes(segment);
        JournalForger.of(segment).inserted(zRecord - 1, false).write();
        bothSay(new Found("INSERTED", zRecord - 1L, zRecord - 2L));
        Files.write(segment, whole);
        JournalForger.of(segment).inserted(catalogue, true).write();

        bothSay(new Found("INSERTED", catalogue, catalogue - 1L));
    }

    @Test
    void aTailThatWasCutOffIsKnownToTheDatabaseAndToTheAnchors() throws Exception {
        JournalForger.of(segment).cutAfter(last - 2).write();

        bothSay(new Found("TAIL_REMOVED", last - 1L, last - 2L));
        removeDatabase();
        assertThat(program(true)).isEqualTo(new Found("TAIL_REMOVED", last - 1L, last - 2L));
        assertThat(verdict(false).clean()).as("nobody remembers what was there").isTrue();
    }

    @Test
    void aChainThatWasMadeAnewIsKnownToTheDatabaseAtTheVeryRecord() throws Exception {
        editText("Green tea", "Brown tea");

        assertThat(program(false)).isEqualTo(new Found("REHASHED", catalogue, catalogue - 1L));
        assertThat(verifier()).isEqualTo(new Found("REHASHED", zRecord, 0));
    }

    @Test
    void aChainThatWasMadeAnewWithItsDatabaseIsKnownToTheAnchorAndTrustedOnlyUpToTheOneBefore() throws Exception {
        var anchored = zRecord;
        JournalForger.of(segment).cutAfter(last).rehashed(1).write();
        assertThat(verdict(true).clean()).as("hashing the same again changes nothing").isTrue();
        editText("Green tea", "Brown tea");
        removeDatabase();

        assertThat(program(true)).isEqualTo(new Found("REHASHED", anchored, 0));
        assertThat(verifier()).isEqualTo(new Found("REHASHED", anchored, 0));
        assertThat(verdict(false).clean()).as("without an anchor nobody can tell").isTrue();
    }

    @Test
    void anchorsThatContradictEachOtherAreAForkWhicheverStandsFirst() throws Exception {
        var honest = anchors;
        for (var lines : List.of(
                List.of(zRecord + " " + "ab".repeat(32), honest.get(0), honest.get(1)),
                List.of(honest.get(0), zRecord + " " + "ab".repeat(32)))) {
            keep(lines);

            assertThat(program(true)).isEqualTo(new Found("FORKED", zRecord, 0));
            assertThat(verifier()).isEqualTo(new Found("FORKED", zRecord, 0));
        }
    }

    @Test
    void anAnchorThatALaterOneContradictsIsAForkToo() throws Exception {
        keep(List.of((zRecord - 1) + " " + "ab".repeat(32), anchors.get(0), anchors.get(1)));

        assertThat(program(true)).isEqualTo(new Found("FORKED", zRecord - 1L, 0));
        assertThat(verifier()).isEqualTo(new Found("FORKED", zRecord - 1L, 0));
    }

    @Test
    void anchorsOfARecordThatIsNotThereShowThatTheStoreWasPutBackOrThatThereAreTwo() throws Exception {
        var beyond = (last + 3) + " " + "ab".repeat(32);
        keep(List.of(anchors.get(0), beyond));

        assertThat(program(true)).isEqualTo(new Found("PUT_BACK", last + 1L, zRecord));
        assertThat(verifier()).isEqualTo(new Found("TAIL_REMOVED", last + 1L, last));

        keep(List.of(anchors.get(0), beyond, (last + 3) + " " + "cd".repeat(32)));

        assertThat(program(true)).isEqualTo(new Found("FORKED", last + 3L, zRecord));
        assertThat(verifier()).isEqualTo(new Found("FORKED", last + 3L, zRecord));
    }

    private void keep(List<String> lines) throws IOException {
        anchors = lines;
        Files.write(anchorFile, lines);
    }

    /// Changes a text and makes the whole chain anew, so that every record can still be read.
    private void editText(String text, String other) throws IOException {
        var bytes = Files.readAllBytes(segment);
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        while (at >= 0) {
            System.arraycopy(other.getBytes(StandardCharsets.UTF_8), 0, bytes, at, other.length());
            at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        }
        Files.write(segment, bytes);
        JournalForger.of(segment).rehashed(1).write();
    }

    private void removeDatabase() {
        Database.delete(new StoreDirectory(root).database(), options.database());
    }

    @Test
    void aRowThatTheOwnerOfTheDatabaseChangesIsNamedWithTheRecordThatWroteIt() throws Exception {
        try (var owner = Tampering.owner(root, options.database());
                var statement = owner.createStatement()) {
            Tampering.withoutTriggers(statement, "PRODUCT");
            statement.execute("UPDATE product SET price = price + 1 WHERE code = 'TEA'");
        }
        var flaws = verdict(true).flaws();

        assertThat(flaws).hasSize(1);
        assertThat(flaws.getFirst().kind()).isEqualTo(Flaw.Kind.ROW_CHANGED);
        assertThat(List.of(flaws.getFirst().record(), flaws.getFirst().trusted()))
                .isEqualTo(List.of((long) catalogue, (long) last));
        assertThat(flaws.getFirst().where()).startsWith("PRODUCT ");
        try (var store = Store.open(root, options)) {
            assertThat(new BookProof(store).check(List.of(), Progress.NOBODY).flaws()).isEqualTo(flaws);
        }
    }

    /// Whichever table a damaged block belongs to, and whoever reads it first.
    @Test
    void aByteOfAnyBlockOfTheDatabaseIsCalledOrDoesNoHarm() throws IOException {
        var file = new StoreDirectory(root).databaseFile();
        var whole = root.resolveSibling("whole");
        copied(root, whole);
        int blocks = Math.toIntExact(Files.size(file) / BLOCK);
        var called = new ArrayList<String>();
        for (int block = 2; block < blocks; block += 3) {
            copied(whole, root);
            var bytes = Files.readAllBytes(file);
            bytes[block * BLOCK + BLOCK / 2] ^= 1;
            Files.write(file, bytes);
            var verdict = verdict(true);
            called.add(verdict.clean() ? "clean" : verdict.flaws().getFirst().kind().name());
        }
        assertThat(called).hasSizeGreaterThan(5).allMatch(each -> each.equals("DATABASE_FILE") || each.equals("clean"));
    }

    private static void copied(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var each : files.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void aVerdictSaysNoSecretAndNothingPersonal() throws Exception {
        try (var owner = Tampering.owner(root, options.database());
                var statement = owner.createStatement()) {
            Tampering.withoutTriggers(statement, "APP_USER");
            statement.execute("UPDATE app_user SET pin_hash = '$argon2id$forged', role_key = 'administrator'");
        }
        var details = verdict(true).flaws().toString();

        assertThat(details).contains("ROLE_KEY=administrator", "PIN_HASH=(hidden)").doesNotContain("argon2id");
    }

    @Test
    void aRowThatIsTakenOutOrPutInBehindTheJournalIsNamed() throws Exception {
        try (var owner = Tampering.owner(root, options.database());
                var statement = owner.createStatement()) {
            Tampering.withoutTriggers(statement, "TENDER");
            statement.execute("DELETE FROM tender WHERE amount > 0 FETCH FIRST ROW ONLY");
        }

        assertThat(verdict(false).flaws())
                .extracting(Flaw::kind)
                .startsWith(Flaw.Kind.ROW_CHANGED)
                .contains(Flaw.Kind.RULE);
        assertThat(verdict(false).flaws().getFirst().detail()).startsWith("missing in the database: ");
    }

    @Test
    void aDatabaseThatIsEditedWithAnotherProgramIsSetAsideAndNamed() throws Exception {
        var directory = new StoreDirectory(root);
        var url = "jdbc:h2:" + directory.database() + ";DB_CLOSE_ON_EXIT=FALSE";
        try (var owner = DriverManager.getConnection(
                        url, "OWNER", Secrets.of(directory.secrets()).owner());
                var statement = owner.createStatement()) {
            Tampering.withoutTriggers(statement, "PRODUCT");
            statement.execute("UPDATE product SET price = price + 1 WHERE code = 'TEA'");
        }
        var found = verdict(false);

        assertThat(found.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.DATABASE_FILE);
        assertThat(found.flaws().getFirst().trusted()).isEqualTo(last);
        assertThat(verdict(false).clean()).as("it was made anew from the journal").isTrue();
    }
}
