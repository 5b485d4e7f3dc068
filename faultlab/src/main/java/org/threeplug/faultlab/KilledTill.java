package org.threeplug.faultlab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.threeplug.faultlab.shop.Counter;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promise;
import org.threeplug.faultlab.shop.SeveralTills;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.PlainFigures;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.log.Logs;

/// A till in a process of its own that trades until it is killed. It tells what it is about to do, what it was promised, and
/// puts each receipt into a file as a printer would, after the promise.
final class KilledTill {

    static final int REFUSED = 7;
    static final String PROGRAM = "program";

    /// A store that is open, by itself or with the whole program around it.
    private interface Till extends AutoCloseable {

        Store store();

        CommandGate gate();

        void checkpoint();

        void backUp(PrintStream out, PrintStream diary, Runnable meanwhile);

        @Override
        void close();
    }

    private record Bare(Store store) implements Till {

        @Override
        public CommandGate gate() {
            return store.gate();
        }

        @Override
        public void checkpoint() {
            store.checkpoint();
        }

        @Override
        public void backUp(PrintStream out, PrintStream diary, Runnable meanwhile) {
            say(out, "backing up");
            var made = LabBackups.make(store, InstantSource.system(), meanwhile);
            say(diary, "backup " + made.name() + " " + made.sequence());
            say(out, "backed up");
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private record Whole(OpenStore program) implements Till {

        @Override
        public Store store() {
            return program.get(Store.class);
        }

        @Override
        public CommandGate gate() {
            return program.get(CommandGate.class);
        }

        @Override
        public void checkpoint() {
            program.checkpoint();
        }

        @Override
        public void backUp(PrintStream out, PrintStream diary, Runnable meanwhile) {
            meanwhile.run();
        }

        @Override
        public void close() {
            program.close();
        }
    }

    private KilledTill() {}

    /// @param arguments see [TillProcess.Order]
    public static void main(String[] arguments) throws IOException {
        PlainFigures.everywhere();
        Logs.quiet();
        var store = Path.of(arguments[0]);
        var activity = arguments[2];
        var out = System.out;
        say(out, "started");
        try (var till = open(store, activity, Boolean.parseBoolean(arguments[4]));
                var receipts = append(Path.of(arguments[1]));
                var diary = append(TillProcess.diary(Path.of(arguments[1])));
                var counter = Counter.of(new DiskFiles(), store)) {
            var random = new Random(Long.parseLong(arguments[3]));
            var book = new Told(out, diary, receipts);
            var trade = new LabTrade(till.gate(), InstantSource.system(), random, book, LabTrade.Standing.of(till.store()));
            trade.begin();
            say(out, "opened");
            for (var i = 0; i < most(activity); i++) {
                act(trade, activity, till, random, diary, counter, book);
            }
            if (!endsByItself(activity)) {
                // so much that a slow parent need not look through more; the kill is on its way
                System.in.read();
            }
            say(out, "closing");
        } catch (RefusedException e) {
            say(out, "refused " + e.refusal().code() + " " + String.join(" ", e.refusal().arguments()));
            System.exit(REFUSED);
        }
        say(out, "closed");
    }

    private static Till open(Path store, String activity, boolean upgraded) {
        return PROGRAM.equals(activity)
                ? new Whole(OpenStore.atOrNew(store, LabStore.signedIn(OpenStore.options())))
                : new Bare(Store.open(store, LabStore.upgraded(LabStore.options(), upgraded)));
    }

    private static int most(String activity) {
        return switch (activity) {
            case "close", "erasing close" -> 10;
            case "once" -> 3;
            default -> 80;
        };
    }

    private static boolean endsByItself(String activity) {
        return List.of("close", "erasing close", "once").contains(activity);
    }

    private static PrintStream append(Path file) throws IOException {
        return new PrintStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), false);
    }

    private static void act(
            LabTrade trade,
            String activity,
            Till till,
            Random random,
            PrintStream diary,
            Counter counter,
            LabTrade.Book book) {
        switch (activity) {
            case "returns" -> {
                trade.sell(2);
                trade.bringBack();
            }
            case "shifts" -> {
                trade.sell(2);
                trade.closeShift();
            }
            case "several tills" -> sellTogether(trade, till, random, book);
            case "import" -> trade.importProducts();
            case "drill" -> {
                trade.sellToSomebody(2);
                till.backUp(System.out, diary, () -> trade.sell(1));
                say(System.out, "proving");
                LabBackups.prove(till.store(), InstantSource.system());
                say(System.out, "proved");
                trade.erase();
            }
            case "open cart" -> trade.sellFrom(counter, 1 + random.nextInt(20));
            case "erasure", "erasing close" -> {
                trade.sellToSomebody(2);
                if (random.nextBoolean()) {
                    till.checkpoint();
                }
                trade.erase();
            }
            case "checkpoints" -> {
                trade.sell(3);
                till.checkpoint();
            }
            case "backup", "once" -> {
                trade.sell(3);
                till.backUp(System.out, diary, () -> trade.sell(2));
            }
            default -> trade.anything(1 + random.nextInt(20));
        }
    }

    /// Each is promised its own sale, whatever force it shared.
    private static void sellTogether(LabTrade trade, Till till, Random random, LabTrade.Book book) {
        trade.sell(1);
        var standing = LabTrade.Standing.of(till.store());
        new SeveralTills(till.gate(), InstantSource.system(), book, standing, KilledTill::fail)
                .trade(random, 2 + random.nextInt(5), 10, () -> true);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private static void say(PrintStream out, String line) {
        out.print(line + "\n");
        out.flush();
    }

    /// Tells through the pipe when something happens, and what in a file, which is there whole when the process is not.
    private record Told(PrintStream out, PrintStream diary, PrintStream receipts) implements LabTrade.Book {

        @Override
        public void attempted(Command<?> command) {
            say(diary, "try " + command.key());
        }

        @Override
        public void promised(Promise promise) {
            say(diary, "done " + promise.line());
            say(out, "done");
            promise.receipt().ifPresent(number -> say(receipts, promise.key() + " " + number));
        }

        @Override
        public void ringing(UUID cart, int lines) {
            say(diary, "ringing " + cart + " " + lines);
        }

        @Override
        public void rung(UUID cart, int lines) {
            say(diary, "rung " + cart + " " + lines);
        }

        @Override
        public void paying(UUID cart) {
            say(diary, "paying " + cart);
        }

        @Override
        public void cleared() {
            say(diary, "cleared");
        }
    }
}
