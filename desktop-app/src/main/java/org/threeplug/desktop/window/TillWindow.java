package org.threeplug.desktop.window;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.desktop.compose.Sentences;
import org.threeplug.desktop.setup.DemoShop;
import org.threeplug.desktop.setup.SetUp;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.Fonts;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Texts;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.EnterPresses;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.shell.Look;
import org.threeplug.kit.shell.SignInView;
import org.threeplug.persistence.backup.BackupSchedule;

/// The window from its first frame: opening, first run, sign-in, and the session of whoever signs in. All of it on the
/// JavaFX thread.
public final class TillWindow {

    /// The first minute belongs to whoever opens the till.
    private static final Duration BACKUPS_AFTER = Duration.ofMinutes(1);

    private static final double NOTICE_WIDTH = 640;

    private final StackPane root = new StackPane();
    private final Stage stage;
    private final Texts texts;
    private final FaultDesk faults;
    private final Work work;
    private Optional<OpenStore> store = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private List<User> people = List.of();
    private Runnable signInPainted = () -> {};
    private boolean awake;

    private record Found(OpenStore store, List<User> people) {}

    /// @param language of everything before somebody signs in
    public TillWindow(Stage stage, Locale language, double width, double height) {
        this.stage = stage;
        this.texts = Sentences.in(language);
        this.faults = new FaultDesk(texts);
        this.work = Work.background(faults);
        var scene = new Scene(root, width, height);
        Theme.LIGHT.apply(scene);
        Theme.speak(root, language);
        root.getStyleClass().add("surface");
        root.getChildren().setAll(message(texts.text("window.opening")));
        stage.setTitle(texts.text("window.title"));
        stage.setScene(scene);
    }

    public Stage stage() {
        return stage;
    }

    /// Shows the window while the store is still being opened, and goes on when it is.
    public void show(CompletableFuture<OpenStore> opening) {
        stage.show();
        opening.thenApply(open -> new Found(
                        open, open.settings().store().isPresent() ? open.get(Identity.class).users() : List.of()))
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        opened(found.store(), found.people());
                    } else {
                        sorry(faults.sentence(
                                failure instanceof CompletionException wrapped ? wrapped.getCause() : failure));
                    }
                }));
    }

    /// Tells once, when the sign-in stands painted on the screen.
    public void whenSignInPainted(Runnable listener) {
        signInPainted = listener;
    }

    /// Shows a sentence in place of everything, when the store cannot be opened.
    private void sorry(String sentence) {
        var notice = new InlineNotice(Notice.of(Meaning.DANGER, sentence));
        notice.setId("window.sorry");
        notice.setMaxSize(NOTICE_WIDTH, Region.USE_PREF_SIZE);
        root.getChildren().setAll(notice);
    }

    /// The shell of whoever works now.
    public Optional<Node> work() {
        return session.map(Session::view);
    }

    /// What that person looks at.
    public Optional<Screen> screen() {
        return session.flatMap(now -> now.shell().screen());
    }

    /// Ends the session; the store stays the caller's to close.
    public void close() {
        session.ifPresent(Session::end);
        session = Optional.empty();
    }

    private void opened(OpenStore open, List<User> known) {
        store = Optional.of(open);
        people = known;
        if (known.isEmpty()) {
            wake(open);
            firstRun(open);
        } else {
            signIn(open);
        }
    }

    private void firstRun(OpenStore open) {
        var model = new FirstRunModel(texts, Locale.getDefault());
        var view = new FirstRunView(
                model,
                texts,
                () -> make(model, open, () -> open.get(SetUp.class).run(model.plan()).orThrow()),
                () -> make(model, open, () -> open.get(DemoShop.class).open(texts.locale())));
        EnterPresses.within(view);
        root.getChildren().setAll(view);
    }

    private void make(FirstRunModel model, OpenStore open, Runnable job) {
        model.busy.set(true);
        model.trouble.set("");
        work.run(
                () -> {
                    try {
                        job.run();
                        return "";
                    } catch (RefusedException refused) {
                        return texts.refusal(refused.refusal());
                    }
                },
                trouble -> {
                    model.busy.set(false);
                    model.trouble.set(trouble);
                    if (trouble.isEmpty()) {
                        work.run(() -> open.get(Identity.class).users(), users -> opened(open, users));
                    }
                });
    }

    private void signIn(OpenStore open) {
        var desk = new SignInDesk(open, people, texts, work, actor -> signedIn(open, actor));
        var view = new VBox(new SignInView(desk, texts));
        VBox.setVgrow(view.getChildren().getFirst(), Priority.ALWAYS);
        if (open.settings().store().orElseThrow().demo()) {
            var pins = new Label(texts.text("setup.demo.shown", pins()));
            pins.setId("demo.pins");
            pins.getStyleClass().add("muted");
            pins.setPadding(new Insets(8, 16, 16, 16));
            view.getChildren().add(pins);
        }
        view.getStyleClass().add("surface");
        EnterPresses.within(view);
        root.getChildren().setAll(view);
        var told = signInPainted;
        signInPainted = () -> {};
        Painted.tell(() -> {
            told.run();
            wake(open);
        });
    }

    /// What nobody saw missing in the first picture.
    private void wake(OpenStore open) {
        if (awake) {
            return;
        }
        awake = true;
        Fonts.families();
        work.run(
                () -> {
                    open.wake();
                    open.unlessClosed(() -> open.get(BackupSchedule.class).start(BACKUPS_AFTER));
                    return open;
                },
                _ -> {});
    }

    private static String pins() {
        return DemoShop.people().stream()
                .map(person -> person.name() + " " + person.pin().orElse(""))
                .collect(Collectors.joining(" · "));
    }

    private void signedIn(OpenStore open, Actor actor) {
        if (session.filter(now -> now.actor().user().equals(actor.user())).isPresent()) {
            root.getChildren().setAll(session.orElseThrow().view());
            return;
        }
        session.ifPresent(Session::end);
        var language = people.stream()
                .filter(user -> user.id().equals(actor.user()))
                .map(User::language)
                .findFirst()
                .orElse(texts.locale());
        work(open, actor, new LookFile(open.root()).read(language));
    }

    private void work(OpenStore open, Actor actor, Look look) {
        var next = new Session(
                open, actor, look, work, faults, () -> signIn(open), () -> {
                    close();
                    signIn(open);
                });
        session = Optional.of(next);
        root.getChildren().setAll(next.view());
        next.start();
        next.shell().look().addListener((_, before, now) -> {
            new LookFile(open.root()).write(now);
            if (!before.language().equals(now.language())) {
                close();
                work(open, actor, now);
            }
        });
    }

    private static Node message(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().addAll("t-16", "muted");
        return label;
    }
}
