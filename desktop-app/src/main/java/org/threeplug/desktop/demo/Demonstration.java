package org.threeplug.desktop.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.Progress;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.verify.Verification;

/// Opens the real window on the demo shop, lets [TradeDay] work it, keeps pictures and papers, and verifies the books.
public final class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 820;

    private final Path root;
    private final Path folder;
    private final Locale language;
    private final Consumer<String> progress;

    /// @param stoppedAt the step that did not go well, or empty
    public record Result(Path folder, List<String> files, String stoppedAt, String trouble) {

        public Result {
            files = List.copyOf(files);
        }

        public boolean good() {
            return stoppedAt.isEmpty();
        }
    }

    public Demonstration(Path root, Path folder, Locale language, Consumer<String> progress) {
        this.root = root;
        this.folder = folder;
        this.language = language;
        this.progress = progress;
    }

    /// @throws RefusedException when the store is not the demo shop
    public Result run() {
        if (!Toolkit.hasDisplay(System.getenv(), System.getProperty("os.name", ""))) {
            Toolkit.headless();
        }
        var album = new Album(folder);
        var step = new Step();
        try (var store = OpenStore.atOrNew(root)) {
            if (store.settings().store().filter(settings -> !settings.demo()).isPresent()) {
                throw new RefusedException("demo.not-the-demo-shop", root.toString());
            }
            var trouble = trade(store, album, step);
            if (trouble.isPresent()) {
                return new Result(folder, album.files(), step.now, trouble.get());
            }
        }
        step.at("verify");
        var proof = Verification.of(root, Optional.empty(), Progress.NOBODY);
        var flaw = proof.books().flaws().stream().findFirst().map(Object::toString).orElse("search");
        album.write("verify.txt", proof.clean() ? "clean\n" : flaw + "\n");
        return new Result(
                folder,
                album.files(),
                proof.clean() ? "" : step.now,
                proof.clean() ? "" : flaw);
    }

    private Optional<String> trade(OpenStore store, Album album, Step step) {
        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new Stage(), language, WIDTH, HEIGHT);
                    made.show(CompletableFuture.completedFuture(store));
                    return made;
                })
                .join();
        var scene = window.stage().getScene();
        var hand = new Hand(scene);
        try {
            new TradeDay(store, scene, hand, album, step::at).run();
            new Evening(store, scene, hand, album, step::at).run();
            return Optional.empty();
        } catch (Hand.GaveUp | CompletionException e) {
            LOG.error("the demonstration stopped at {}", step.now, e);
            album.shoot("stopped", scene, hand);
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            hand.on(() -> {
                window.close();
                window.stage().close();
                return true;
            });
        }
    }

    /// Where the day is.
    private final class Step {

        private String now = "";

        void at(String key) {
            now = key;
            progress.accept(key);
        }
    }
}
