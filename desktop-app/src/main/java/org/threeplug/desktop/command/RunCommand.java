package org.threeplug.desktop.command;

import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.desktop.window.Toolkit;
import org.threeplug.kernel.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos`, `pos run`: opens the till. Without a display the demonstration runs instead.
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand extends StoreCommand {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 820;

    /// For measuring: says so when the sign-in is painted, and ends.
    @Option(names = "--until-sign-in", hidden = true)
    private boolean untilSignIn;

    RunCommand(Terminal terminal) {
        super(terminal);
    }

    RunCommand(Terminal terminal, StoreOptions options, boolean untilSignIn) {
        super(terminal, options);
        this.untilSignIn = untilSignIn;
    }

    @Override
    Answer answer() {
        if (!Toolkit.hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
            if (untilSignIn) {
                Toolkit.headless();
                return open();
            }
            terminal().say("window.no-display");
            return new DemoCommand(terminal()).demonstrate(options().given());
        }
        return open();
    }

    private Answer open() {
        var pace = new StartPace(untilSignIn);
        var closed = new CountDownLatch(1);
        return open(pace, closed, (_, _) -> {
            if (untilSignIn) {
                terminal().err().println(pace.painted());
                closed.countDown();
            }
        });
    }

    /// @param closed the till stays open until this is counted down, as closing the window does
    /// @param signIn told on the JavaFX thread when the sign-in is painted
    Answer open(StartPace pace, CountDownLatch closed, BiConsumer<TillWindow, OpenStore> signIn) {
        var opening = CompletableFuture.supplyAsync(() -> OpenStore.forSignIn(options().store(), pace::reached));
        var window = Toolkit.start(() -> {
            pace.reached("toolkit");
            var till = new TillWindow(new Stage(), terminal().texts().locale(), WIDTH, HEIGHT);
            till.stage().setOnHidden(_ -> {
                till.close();
                closed.countDown();
            });
            till.whenSignInPainted(() -> signIn.accept(till, opening.join()));
            till.show(opening);
            pace.reached("window");
            return till;
        });
        try (var _ = opening.join()) {
            window.join();
            closed.await();
        } catch (CompletionException e) {
            if (!untilSignIn) {
                readSentence(window, closed);
            }
            Platform.exit();
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("store", options().store().toString());
        fields.putAll(pace.figures());
        return Answer.good(terminal().texts().text("window.closed"), fields);
    }

    /// Whoever started the program by its icon sees no terminal: the sentence stays in the window until it is closed.
    private static void readSentence(CompletableFuture<TillWindow> window, CountDownLatch closed) {
        try {
            window.join();
            closed.await();
        } catch (CompletionException noWindow) {
            LOG.debug("there is no window to show the sentence in", noWindow);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException cause(CompletionException e) {
        return e.getCause() instanceof RuntimeException known
                ? known
                : new Fault(Fault.Kind.RESOURCES, "window.failed", "the window cannot be opened", e);
    }
}
