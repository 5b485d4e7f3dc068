package org.threeplug.desktop.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.threeplug.desktop.demo.Demonstration;
import org.threeplug.desktop.demo.Rehearsal;
import org.threeplug.kernel.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos rehearse`, for building the image: the demonstration, and then a plain start with some sales, while the Java
/// machine writes down which classes they take.
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true)
final class RehearseCommand extends StoreCommand {

    @Option(names = "--sales", hidden = true)
    private int sales = 20;

    RehearseCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer answer() {
        var root = options().given().orElseThrow(() -> new RefusedException("store.none", "")).toAbsolutePath();
        var shownIn = root.resolveSibling("shown");
        var shown = new Demonstration(
                        root,
                        shownIn,
                        terminal().texts().locale(),
                        step -> terminal().err().println(step))
                .run();
        if (!shown.good()) {
            return failed(shown.stoppedAt(), shown.trouble(), shownIn);
        }
        var plain = PlainRun.of(terminal(), "--store", root.toString(), "--until-sign-in").orElseThrow();
        var closed = new CountDownLatch(1);
        var rehearsed = new CompletableFuture<Boolean>();
        var answer = plain.open(
                new StartPace(true),
                closed,
                (window, store) -> Thread.ofPlatform().name("rehearsal").start(() -> {
                    rehearse(new Rehearsal(window, store, shownIn), rehearsed);
                    closed.countDown();
                }));
        try {
            rehearsed.join();
            return answer;
        } catch (CompletionException e) {
            return failed("rehearse", String.valueOf(e.getCause()), shownIn);
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

    private Answer failed(String step, String trouble, Path root) {
        return new Answer(false, terminal().texts().text("demo.failed", step, trouble, root), Map.of("good", false));
    }
}
