package org.threeplug.devices.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState;
import org.threeplug.receipts.SpoolState.Cause;
import org.threeplug.receipts.SpoolState.Doubtful;

class DoubtfulJobsTest {

    @TempDir
    Path folder;

    private final Hesitant printer = new Hesitant();

    /// Fails for the papers it is told to.
    private static final class Hesitant implements Printer {

        final LinkedBlockingQueue<String> tried = new LinkedBlockingQueue<>();
        final Map<String, Sent> fails = new ConcurrentHashMap<>();

        @Override
        public void print(Paper paper, PrintWatch watch) throws IOException {
            if (paper.name().equals("mad")) {
                throw new IllegalStateException("no such paper");
            }
            watch.starts();
            tried.add(paper.name());
            var sent = fails.get(paper.name());
            if (sent != null) {
                throw new PrinterFault(Cause.NO_ANSWER, sent, "");
            }
        }

        @Override
        public void openDrawer() {}

        @Override
        public SpoolState.Link ask() {
            return link();
        }

        @Override
        public SpoolState.Link link() {
            return SpoolState.Link.ANSWERS;
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(tried.poll(20, TimeUnit.SECONDS)).orElse("nothing");
        }
    }

    private static Paper paper(String name) {
        return new Paper(name, new byte[] {1}, name);
    }

    private PrintSpool spool() {
        return new PrintSpool(folder, printer, Clock.systemUTC());
    }

    private static SpoolState until(PrintSpool spool, Predicate<SpoolState> reached) {
        var state = spool.state();
        while (!reached.test(state)) {
            Thread.onSpinWait();
            state = spool.state();
        }
        return state;
    }

    @Test
    void whatWasSentWholeIsNotRepeatedButAskedAboutAndTheNextPrints() throws Exception {
        printer.fails.put("unsure", Sent.WHOLE);
        try (var spool = spool()) {
            spool.add(paper("unsure"));
            spool.add(paper("next"));
            assertThat(List.of(printer.next(), printer.next())).containsExactly("unsure", "next");
            var asked = until(spool, state -> !state.doubtful().isEmpty() && state.waiting() == 0).doubtful();
            assertThat(asked).extracting(Doubtful::name).containsExactly("unsure");
            assertThat(printer.tried).isEmpty();

            printer.fails.clear();
            spool.printAgain(asked.getFirst().id());
            assertThat(printer.next()).isEqualTo("unsure");
            until(spool, state -> state.doubtful().isEmpty());
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCameOutIsLetGo() throws Exception {
        printer.fails.put("unsure", Sent.WHOLE);
        try (var spool = spool()) {
            spool.add(paper("unsure"));
            var asked = until(spool, state -> !state.doubtful().isEmpty()).doubtful();
            spool.letGo("another");
            spool.letGo(asked.getFirst().id());
            until(spool, state -> state.doubtful().isEmpty());
        }
        assertThat(printer.tried).containsExactly("unsure");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatBreaksOffInTheMiddleIsBegunAnewOnceAndThenAskedAbout() throws Exception {
        printer.fails.put("half", Sent.PART);
        try (var spool = spool()) {
            spool.add(paper("half"));
            spool.add(paper("next"));
            assertThat(List.of(printer.next(), printer.next(), printer.next())).containsExactly("half", "half", "next");
            assertThat(until(spool, state -> !state.doubtful().isEmpty()).doubtful())
                    .extracting(Doubtful::name)
                    .containsExactly("half");
        }
    }

    @Test
    void whatWasBeingSentWhenTheProgramEndedIsAskedAbout() throws Exception {
        Files.write(folder.resolve("0.sending"), SpoolFile.write(paper("cut off")));
        Files.write(folder.resolve("1.job"), SpoolFile.write(paper("waited")));
        try (var spool = spool()) {
            assertThat(printer.next()).isEqualTo("waited");
            assertThat(until(spool, state -> !state.doubtful().isEmpty()).doubtful())
                    .extracting(Doubtful::name)
                    .containsExactly("cut off");
            assertThat(printer.tried).isEmpty();
        }
    }

    @Test
    void jobsThatCannotBeReadArePutAsideByNameAndStopNothing() throws Exception {
        var inside = Files.createDirectory(folder.resolve("spool"));
        Files.write(inside.resolve("0.job"), new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 0, 0, 9, 'c', 'u', 't'});
        Files.write(inside.resolve("1.job"), firstVersion("NUL\u0000name"));
        Files.write(inside.resolve("2.job"), firstVersion("../../outside"));
        try (var channel = FileChannel.open(
                inside.resolve("3.job"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}), 1L << 30);
        }
        Files.createDirectory(inside.resolve("4.job"));
        Files.write(inside.resolve("5.job"), new byte[0]);
        Files.write(inside.resolve("6.job"), SpoolFile.write(paper("mad")));
        Files.write(inside.resolve("7.job"), SpoolFile.write(paper("good")));
        try (var spool = new PrintSpool(inside, printer, Clock.systemUTC())) {
            assertThat(printer.next()).isEqualTo("good");
            var state = until(spool, now -> now.waiting() == 0 && now.setAside().size() == 7);
            assertThat(state.setAside())
                    .containsExactly(
                            "0.unreadable",
                            "1.unreadable",
                            "2.unreadable",
                            "3.unreadable",
                            "4.unreadable",
                            "5.unreadable",
                            "6.unreadable");
            spool.clearSetAside();
            until(spool, now -> now.setAside().isEmpty());
        }
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(inside);
        }
    }

    private static byte[] firstVersion(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
            out.writeInt(1);
            out.write("x".getBytes(StandardCharsets.US_ASCII));
            out.writeUTF("text");
        }
        return bytes.toByteArray();
    }

    /// A register may be called 1/A; its receipts are files all the same.
    @Test
    void aNameThatNoFileMayHaveIsMadePlain() {
        assertThat(PaperName.plain("1/A-SALE-000001")).isEqualTo("1_A-SALE-000001");
        assertThat(PaperName.plain("../../x")).isEqualTo("_.._.._x");
        assertThat(PaperName.plain("1-SALE-000042-copy-1")).isEqualTo("1-SALE-000042-copy-1");
        assertThat(PaperName.isPlain("..")).isFalse();
    }
}
