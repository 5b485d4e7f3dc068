package org.threeplug.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.backup.Proof;
import org.threeplug.backup.RecordDrill;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.backup.witness.JournalExport;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.trade.Trade;
import org.threeplug.verifier.Main;

/// What the till exports, as the stand-alone verifier sees it.
class JournalExportTest {

    private static final Actor SYSTEM = SignedIn.program(
            Set.of(new Permission("backup.prove")),
            new Origin(new UUID(0, 1), new UUID(0, 20), new UUID(0, 21), "test"));

    @TempDir
    private Path folder;

    private Path export;
    private Path anchors;
    private JournalExport.Exported exported;
    private Optional<StoreOptions> options = Optional.empty();
    private long zRecord;

    @BeforeEach
    void trade() throws IOException {
        export = folder.resolve("export");
        anchors = folder.resolve("anchors.txt");
        try (var trade = Trade.open(folder.resolve("store"))) {
            options = Optional.of(trade.options());
            var shift = trade.openShift();
            sell(trade);
            sell(trade);
            trade.close(shift, "157.00");
            zRecord = trade.store.verifyJournal().last();
            trade.openShift();
            sell(trade);
        }
        try (var store = Store.open(folder.resolve("store"), withBookInSmallSegments())) {
            for (var i = 0; i < 3; i++) {
                var proof = new Proof("a backup", i, "", true, "", Instant.EPOCH);
                store.gate().submit(RecordDrill.of(Ids.next(), proof), SYSTEM).orThrow();
            }
            var journal = new StoreDirectory(store.root()).journal();
            exported = new JournalExport(store.options().files(), journal)
                    .to(export, JournalExport.anchors(store.reads()), Optional.of(anchors));
        }
    }

    private StoreOptions withBookInSmallSegments() {
        return RestoreTest.withBook(options.orElseThrow()).withSegmentBytes(100);
    }

    private static void sell(Trade trade) {
        trade.pay(trade.cart(Trade.line(Trade.TEA, 1), Trade.line(Trade.CUP, 2)), Trade.cash("28.50"));
    }

    private String verdict(int expectedExit, String... more) {
        var out = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(export.toString(), "--json"));
        arguments.addAll(List.of(more));
        var exit = Main.run(arguments.toArray(String[]::new), new PrintStream(out, true), System.err);

        assertThat(exit).isEqualTo(expectedExit);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anExportIsCleanAndMeetsEveryAnchor() throws Exception {
        assertThat(segments()).hasSize(4);
        assertThat(exported.anchors()).isEqualTo(2);
        assertThat(verdict(0, "--anchors", anchors.toString()))
                .contains(
                        "\"clean\":true",
                        "\"records\":" + exported.records(),
                        "\"head\":\"" + exported.head() + "\"",
                        "\"anchorsMet\":2",
                        "\"SALE\":{\"count\":3,\"sum\":\"8550\"}");
    }

    @Test
    void anEditedByteIsNamed() throws Exception {
        var first = segments().getFirst();
        var bytes = Files.readAllBytes(first);
        var at = find(bytes, "sales.post");
        bytes[at] ^= 1;
        Files.write(first, bytes);

        assertThat(verdict(1)).contains("\"kind\":\"EDITED\"");
    }

    @Test
    void everyAlteredExportGetsAVerdictAndNeverATrace() throws Exception {
        var random = new Random(20261130);
        var whole = new ArrayList<byte[]>();
        for (var segment : segments()) {
            whole.add(Files.readAllBytes(segment));
        }
        for (var round = 0; round < 300; round++) {
            var which = random.nextInt(whole.size());
            var bytes = whole.get(which).clone();
            for (var edits = 1 + random.nextInt(4); edits > 0; edits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            var file = segments().get(which);
            Files.write(file, bytes);
            var said = new ByteArrayOutputStream();
            var exit = Main.run(
                    new String[] {export.toString(), "--json"}, new PrintStream(said, true), new PrintStream(said, true));
            assertThat(exit).as("round %d: %s", round, said).isBetween(0, 3).isNotEqualTo(2);
            Files.write(file, whole.get(which));
        }
    }

    @Test
    void aLengthThatTheFileDoesNotHaveIsOnlyAClaim() throws Exception {
        var first = segments().getFirst();
        var bytes = Files.readAllBytes(first);
        var layout = ByteBuffer.wrap(bytes).getInt(48);
        ByteBuffer.wrap(bytes).putInt(56 + layout, 500_000_000);
        Files.write(first, bytes);

        assertThat(verdict(1)).contains("\"kind\":\"EDITED\"", "The file ends in the middle of record 1.");
    }

    @Test
    void anAnchorFileThatMakesNoSenseIsNamedByItsLine() throws Exception {
        for (var line : List.of("99999999999999999999 " + "a".repeat(64), "rubbish", "\u0001")) {
            Files.writeString(anchors, "# kept at home\n" + line + "\n");
            var err = new ByteArrayOutputStream();
            var exit = Main.run(
                    new String[] {export.toString(), "--anchors", anchors.toString()}, System.out, new PrintStream(err, true));

            assertThat(exit).isEqualTo(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Cannot judge: Line 2 of ");
        }
    }

    @Test
    void aRemovedSegmentIsNamed() throws Exception {
        Files.delete(segments().get(1));

        assertThat(verdict(1)).contains("\"kind\":\"REMOVED\"", "\"record\":" + (exported.records() - 2));
    }

    @Test
    void aTailThatWasCutOffIsNamedByItsAnchor() throws Exception {
        Files.delete(segments().getLast());

        assertThat(verdict(0)).contains("\"clean\":true");
        assertThat(verdict(1, "--anchors", anchors.toString()))
                .contains("\"kind\":\"TAIL_REMOVED\"", "\"record\":" + exported.records());
    }

    @Test
    void aChainThatWasMadeAnewAfterAnEditIsNamedByTheNextAnchor() throws Exception {
        for (var segment : segments().subList(1, 4)) {
            Files.delete(segment);
        }
        forge(segments().getFirst(), "Green tea", "Brown tea");

        assertThat(verdict(0)).contains("\"clean\":true");
        assertThat(verdict(1, "--anchors", anchors.toString()))
                .contains("\"kind\":\"REHASHED\"", "\"record\":" + (zRecord - 1));
    }

    @Test
    void anExportGoesIntoAnEmptyFolderOnly() {
        var journal = new StoreDirectory(folder.resolve("store")).journal();
        assertThatThrownBy(() -> new JournalExport(new DiskFiles(), journal)
                        .to(export, List.of(), Optional.empty()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("journal.export-not-empty"));
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(export)) {
            return files.sorted().toList();
        }
    }

    private static int find(byte[] bytes, String text) {
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).isPositive();
        return at;
    }

    /// Edits a segment as somebody who knows the format would: every checksum and hash after the edit is made anew.
    private static void forge(Path segment, String text, String other) throws Exception {
        var bytes = Files.readAllBytes(segment);
        var all = ByteBuffer.wrap(bytes);
        System.arraycopy(other.getBytes(StandardCharsets.UTF_8), 0, bytes, find(bytes, text), other.length());
        var sha = MessageDigest.getInstance("SHA-256");
        var head = new byte[32];
        for (var at = 52 + all.getInt(48) + 4; at < bytes.length; at += 40 + all.getInt(at)) {
            sha.update(head);
            sha.update(bytes, at + 40, all.getInt(at));
            head = sha.digest();
            System.arraycopy(head, 0, bytes, at + 8, head.length);
            var crc = new CRC32C();
            crc.update(bytes, at + 8, 32 + all.getInt(at));
            all.putInt(at + 4, (int) crc.getValue());
        }
        Files.write(segment, bytes);
    }
}
