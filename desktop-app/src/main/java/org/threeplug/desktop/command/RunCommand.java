package org.threeplug.desktop.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
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
        var opening = CompletableFuture.supplyAsync(() -> OpenStore.forSignIn(options().store()));
        var closed = new CountDownLatch(1);
        var painted = new Pace();
        var window = Toolkit.start(() -> {
            var till = new TillWindow(new Stage(), terminal().texts().locale(), WIDTH, HEIGHT);
            till.stage().setOnHidden(_ -> {
                till.close();
                closed.countDown();
            });
            if (untilSignIn) {
                till.whenSignInPainted(() -> {
                    terminal().err().println(painted.now());
                    closed.countDown();
                });
            }
            till.show(opening);
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
        painted.ifDone(fields);
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

    /// What it took to get so far.
    private static final class Pace {

        private final Map<String, Object> figures = new ConcurrentHashMap<>();

        /// @return the figures as JSON, written without a library: loading one would take part of what is measured
        String now() {
            sinceStart().ifPresent(millis -> figures.put("signInPaintedMillis", millis));
            ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .ifPresent(cpu -> figures.put("cpuMillis", cpu.toMillis()));
            return figures.entrySet().stream()
                    .map(figure -> "\"%s\":%s".formatted(figure.getKey(), figure.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        /// On Linux from the kernel's own count: the JDK's start instant is up to a second off there.
        private static Optional<Long> sinceStart() {
            var status = Path.of("/proc/self/stat");
            if (!Files.exists(status)) {
                return ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> Duration.between(start, Instant.now()).toMillis());
            }
            try {
                var up = Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
                var started = Long.parseLong(Files.readString(status).replaceFirst(".*\\) ", "").split(" ")[19]);
                return Optional.of(Math.round(up * 1_000 - started * 10.0));
            } catch (IOException _) {
                return Optional.empty();
            }
        }

        void ifDone(Map<String, Object> fields) {
            fields.putAll(figures);
        }
    }
}
