package org.threeplug.faultlab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.desktop.log.Logs;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promise;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;

/// A till in a process of its own that trades until it is killed. It tells what it is about to do, what it was promised, and
/// puts each receipt into a file as a printer would, after the promise.
final class KilledTill {

    private KilledTill() {}

    /// @param arguments the store's folder, the file of receipts, what to do, a seed
    public static void main(String[] arguments) throws IOException {
        Logs.quiet();
        var random = new Random(Long.parseLong(arguments[3]));
        var out = System.out;
        say(out, "started");
        try (var store = OpenStore.atOrNew(Path.of(arguments[0]));
                var receipts = Files.newOutputStream(
                        Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            say(out, "opened");
            var shift = store.settings().store().isPresent()
                    ? store.get(Shifts.class)
                            .open(store.settings().registers().getFirst().id())
                            .map(Shift::id)
                    : Optional.<UUID>empty();
            var book = new Told(out, new PrintStream(receipts, true));
            var trade = new LabTrade(store.get(CommandGate.class), InstantSource.system(), random, book, shift);
            trade.begin();
            for (var i = 0; i < most(arguments[2]); i++) {
                act(trade, arguments[2], store, random);
            }
            say(out, "closing");
        }
        say(out, "closed");
    }

    private static int most(String activity) {
        return "close".equals(activity) ? 10 : "once".equals(activity) ? 1 : Integer.MAX_VALUE;
    }

    private static void act(LabTrade trade, String activity, OpenStore store, Random random) {
        switch (activity) {
            case "returns" -> {
                trade.sell(2);
                trade.bringBack();
            }
            case "shifts" -> {
                trade.sell(2);
                trade.closeShift();
            }
            case "import" -> trade.importProducts();
            case "checkpoints" -> {
                trade.sell(3);
                store.checkpoint();
            }
            default -> trade.anything(1 + random.nextInt(20));
        }
    }

    private static void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }

    private record Told(PrintStream out, PrintStream receipts) implements LabTrade.Book {

        @Override
        public void attempted(Command<?> command) {
            say(out, "try " + command.key());
        }

        @Override
        public void promised(Promise promise) {
            say(out, "done " + promise.line());
            promise.receipt().ifPresent(number -> receipts.println(promise.key() + " " + number));
        }
    }
}
