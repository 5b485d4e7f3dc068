package org.threeplug.desktop.command;

import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.desktop.window.Toolkit;
import org.threeplug.kernel.Fault;
import picocli.CommandLine.Command;

/// `pos`, `pos run`: opens the till. Without a display the demonstration runs instead.
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand extends StoreCommand {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 820;

    RunCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer answer() {
        if (!Toolkit.hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
            terminal().say("window.no-display");
            return new DemoCommand(terminal()).demonstrate(options().given());
        }
        var opening = CompletableFuture.supplyAsync(() -> OpenStore.atOrNew(options().store()));
        var closed = new CountDownLatch(1);
        var window = Toolkit.start(() -> {
            var till = new TillWindow(new Stage(), terminal().texts().locale(), WIDTH, HEIGHT);
            till.stage().setOnHidden(_ -> {
                till.close();
                closed.countDown();
            });
            till.show(opening);
            return till;
        });
        try (var _ = opening.join()) {
            window.join();
            closed.await();
        } catch (CompletionException e) {
            Platform.exit();
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("store", options().store().toString());
        return Answer.good(terminal().texts().text("window.closed"), fields);
    }

    private static RuntimeException cause(CompletionException e) {
        return e.getCause() instanceof RuntimeException known
                ? known
                : new Fault(Fault.Kind.RESOURCES, "window.failed", "the window cannot be opened", e);
    }
}
