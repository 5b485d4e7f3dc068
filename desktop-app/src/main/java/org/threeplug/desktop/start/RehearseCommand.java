package org.threeplug.desktop.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.threeplug.commandline.Answer;
import org.threeplug.commandline.StoreCommand;
import org.threeplug.commandline.Terminal;
import org.threeplug.desktop.demo.Rehearsal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.window.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos rehearse`, for building the image: a plain start of a demo shop and some sales, while the Java machine writes down
/// which classes they take.
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true)
final class RehearseCommand extends StoreCommand {

    @Option(names = "--sales", hidden = true)
    private int sales = 20;

    /// Ends as a killed till does, so that the next one has something to recover.
    @Option(names = "--killed", hidden = true)
    private boolean killed;

    RehearseCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        var root = options().given().orElseThrow(() -> new RefusedException("store.none", "")).toAbsolutePath();
        var pictures = root.resolveSibling("stopped");
        if (!Toolkit.hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
            Toolkit.headless();
        }
        var plain = PlainRun.of(terminal(), "--store", root.toString(), "--until-sign-in").orElseThrow();
        var closed = new CountDownLatch(1);
        var rehearsed = new CompletableFuture<Boolean>();
        var answer = plain.open(
                new StartPace(true),
                closed,
                (window, store) -> Thread.ofPlatform().name("rehearsal").start(() -> {
                    rehearse(new Rehearsal(window, store, pictures), rehearsed);
                    if (killed) {
                        Runtime.getRuntime().halt(rehearsed.isCompletedExceptionally() ? 1 : 0);
                    }
                    closed.countDown();
                }));
        try {
            rehearsed.join();
            return answer;
        } catch (CompletionException e) {
            return failed(String.valueOf(e.getCause()), pictures);
        }
    }

    private void rehearse(Rehearsal rehearsal, CompletableFuture<Boolean> rehearsed) {
        try {
            rehearsal.run(sales);
            rehearsed.complete(true);
        } catch (RuntimeException | Error e) {
            rehearsed.completeExceptionally(e);
        }
    }

    private Answer failed(String trouble, Path pictures) {
        return new Answer(
                false, terminal().texts().text("demo.failed", "rehearse", trouble, pictures), Map.of("good", false));
    }
}
