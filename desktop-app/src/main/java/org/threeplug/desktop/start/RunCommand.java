package org.threeplug.desktop.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.threeplug.commandline.Answer;
import org.threeplug.commandline.StoreCommand;
import org.threeplug.commandline.StoreOptions;
import org.threeplug.commandline.Terminal;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.door.SecondStart;
import org.threeplug.tools.breather.Breather;
import org.threeplug.tools.dryrun.DryRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos`, `pos run`: opens the till. Without a display the demonstration runs instead.
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand extends StoreCommand {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 820;

    /// What is made behind the sign-in comes first.
    private static final Duration DRY_RUN_AFTER = Duration.ofSeconds(2);

    /// For measuring: says so when the sign-in is painted, and ends.
    @Option(names = "--until-sign-in", hidden = true)
    private boolean untilSignIn;

    private final AtomicReference<Runnable> forward = new AtomicReference<>(() -> {});

    /// The till was open already, and came forward.
    private final AtomicBoolean openAlready = new AtomicBoolean();

    RunCommand(Terminal terminal) {
        super(terminal);
    }

    RunCommand(Terminal terminal, StoreOptions options, boolean untilSignIn) {
        super(terminal, options);
        this.untilSignIn = untilSignIn;
    }

    @Override
    protected Answer answer() {
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
        var rehearsed = new AtomicReference<Runnable>(() -> {});
        try {
            return open(pace, closed, (till, store) -> {
                if (untilSignIn) {
                    terminal().err().println(pace.painted());
                    closed.countDown();
                } else {
                    rehearsed.set(behindSignIn(till, store));
                }
            });
        } finally {
            rehearsed.get().run();
        }
    }

    /// Lets the Java machine learn what a sale is made of while nobody sells yet, and tidy its memory while nobody works.
    ///
    /// @return ends it
    private static Runnable behindSignIn(TillWindow till, OpenStore store) {
        var run = DryRun.begin(DRY_RUN_AFTER);
        var breather = Breather.begin();
        Runnable giveWay = () -> {
            run.giveWay();
            breather.giveWay();
        };
        till.whenWorked(giveWay);
        store.get(Events.class).listen(_ -> giveWay.run());
        till.stage().addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> run.stop());
        return () -> {
            breather.close();
            run.close();
        };
    }

    /// @param closed the till stays open until this is counted down, as closing the window does
    /// @param signIn told on the JavaFX thread when the sign-in is painted
    Answer open(StartPace pace, CountDownLatch closed, BiConsumer<TillWindow, OpenStore> signIn) {
        var failure = new AtomicReference<Optional<RuntimeException>>(Optional.empty());
        var root = options().store();
        var opening = EarlyOpening.begin(watch -> opened(root, watch, pace, failure, closed));
        try {
            var window = Toolkit.start(() -> {
                pace.reached("toolkit");
                var till = new TillWindow(new Stage(), terminal().texts().locale(), WIDTH, HEIGHT);
                Splash.until(till.stage());
                till.stage().setOnHidden(_ -> {
                    till.close();
                    closed.countDown();
                });
                till.whenSignInPainted(
                        () -> signIn.accept(till, till.settled().join().orElseThrow()));
                forward.set(() -> Platform.runLater(till::comeForward));
                till.show(root, opening);
                pace.reached("window");
                return till;
            });
            var till = window.join();
            closed.await();
            till.settled().join().ifPresent(OpenStore::close);
        } catch (CompletionException e) {
            Platform.exit();
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            opening.abandon();
        }
        Platform.exit();
        if (openAlready.get()) {
            return Answer.good(terminal().texts().text("window.open-already"), Map.of("store", root.toString()));
        }
        failure.get().ifPresent(problem -> {
            throw problem;
        });
        var fields = new LinkedHashMap<String, Object>();
        fields.put("store", root.toString());
        fields.putAll(pace.figures());
        return Answer.good(terminal().texts().text("window.closed"), fields);
    }

    /// Whoever started the program by its icon sees no terminal: what went wrong stays in the window until it is closed,
    /// and is said here too if nothing was opened after it.
    private OpenStore opened(
            Path root,
            OpeningWatch watch,
            StartPace pace,
            AtomicReference<Optional<RuntimeException>> failure,
            CountDownLatch closed) {
        try {
            var store = OpenStore.forSignIn(root, watch, pace::reached);
            failure.set(Optional.empty());
            store.openDoor(SecondStart.showing(
                    () -> forward.get().run(), (call, answering) -> Program.pos().answer(store, call, answering)));
            return store;
        } catch (RuntimeException e) {
            failure.set(Optional.of(e));
            openAlready.set(!untilSignIn && isInUse(e) && SecondStart.shown(root));
            if (untilSignIn || openAlready.get()) {
                closed.countDown();
            }
            throw e;
        }
    }

    private static boolean isInUse(RuntimeException failure) {
        return failure instanceof RefusedException refused && refused.refusal().code().equals("store.in-use");
    }

    private static RuntimeException cause(CompletionException e) {
        return e.getCause() instanceof RuntimeException known
                ? known
                : new Fault(Fault.Kind.RESOURCES, "window.failed", "the window cannot be opened", e);
    }
}
