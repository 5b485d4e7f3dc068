package org.threeplug.desktop.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.threeplug.administration.backup.RecoverySheetView;
import org.threeplug.administration.setup.FirstRunModel;
import org.threeplug.administration.setup.FirstRunView;
import org.threeplug.backup.RecoveryPaper;
import org.threeplug.backup.restore.Restores;
import org.threeplug.health.Runbook;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.BackupWindow;
import org.threeplug.kit.Fonts;
import org.threeplug.kit.LastWord;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.EnterPresses;
import org.threeplug.kit.shell.Look;
import org.threeplug.kit.shell.ShellModel;
import org.threeplug.kit.window.Deaf;
import org.threeplug.kit.window.Painted;
import org.threeplug.kit.window.SignInPractice;
import org.threeplug.persistence.backup.BackupSchedule;
import org.threeplug.persistence.engine.secret.Argon2id;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.persistence.identity.StoredSecretRules;
import org.threeplug.server.Sentences;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.setup.SetUp;
import org.threeplug.tools.Tools;
import org.threeplug.tools.past.DemoPast;
import org.threeplug.tools.shops.DemoShop;
import org.threeplug.words.Texts;

/// The window from its first frame: opening, first run, sign-in, and the session of whoever signs in. All of it on the
/// JavaFX thread.
public final class TillWindow {

    /// The first minute belongs to whoever opens the till.
    private static final Duration BACKUPS_AFTER = Duration.ofMinutes(1);

    /// What is shown for less only flickers, and drawing it makes the sign-in later.
    private static final javafx.util.Duration A_MOMENT = javafx.util.Duration.millis(400);

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
    private boolean revealed;

    private Optional<Reopening> reopening = Optional.empty();
    private volatile CompletableFuture<Optional<OpenStore>> settled = CompletableFuture.completedFuture(Optional.empty());

    private record Found(OpenStore store, List<User> people) {}

    private record Reopening(Path root, Opener opener) {}

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
        root.getChildren().setAll(new OpeningView(texts));
        stage.setTitle(texts.text("window.title"));
        stage.setScene(scene);
        WindowIcon.comesTo(stage);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(new Leaving(stage, root, texts, work, () -> store)::requested);
    }

    public Stage stage() {
        return stage;
    }

    /// Opens a store, and shows how far that is.
    @FunctionalInterface
    public interface Opener {
        OpenStore open(OpeningWatch watch);
    }

    /// Opens the store and goes on when it is open; if that takes longer than a moment, the window shows how far it is. A store
    /// that does not open can be restored from here; whoever opens the window closes what is open in the end: [#settled()].
    public void show(Path root, Opener opener) {
        reopening = Optional.of(new Reopening(root, opener));
        WindowPlace.settle(stage, root, stage.getScene().getWidth(), stage.getScene().getHeight());
        open();
        SignInPractice.run(
                texts, stage.getScene().getWidth(), stage.getScene().getHeight(), () -> settled.isDone());
        var moment = new PauseTransition(A_MOMENT);
        moment.setOnFinished(_ -> reveal());
        moment.play();
    }

    /// Once: whoever closes the window while the store is being opened does not want it back.
    private void reveal() {
        if (!revealed) {
            revealed = true;
            stage.show();
        }
    }

    /// The same for a store that somebody else opens.
    public void show(CompletableFuture<OpenStore> opening) {
        reveal();
        await(opening);
    }

    private void open() {
        var way = reopening.orElseThrow();
        var view = new OpeningView(texts);
        awake = false;
        root.getChildren().setAll(view);
        await(CompletableFuture.supplyAsync(() -> way.opener().open(view.watch())));
    }

    /// The store that was opened last, once that is known; empty when it did not open.
    public CompletableFuture<Optional<OpenStore>> settled() {
        return settled;
    }

    private void await(CompletableFuture<OpenStore> opening) {
        settled = opening.handle((open, _) -> Optional.ofNullable(open));
        opening.thenApply(TillWindow::found).whenComplete((found, failure) -> Platform.runLater(() -> {
            if (failure == null) {
                opened(found.store(), found.people());
            } else {
                sorry(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            }
            reveal();
        }));
    }

    private static Found found(OpenStore open) {
        return new Found(open, open.settings().store().isPresent() ? open.get(Identity.class).users() : List.of());
    }

    /// Before all other windows, for whoever looks for it.
    public void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Tells once, when the sign-in stands painted on the screen.
    public void whenSignInPainted(Runnable listener) {
        signInPainted = listener;
    }

    /// Tells of each key, click and touch, before anything else hears of it.
    public void whenWorked(Runnable listener) {
        var scene = stage.getScene();
        scene.addEventFilter(KeyEvent.ANY, _ -> listener.run());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> listener.run());
        scene.addEventFilter(TouchEvent.TOUCH_PRESSED, _ -> listener.run());
    }

    /// Shows a sentence in place of everything, when the store cannot be opened, and what can be done.
    private void sorry(Throwable failure) {
        var code = FaultDesk.code(failure);
        var ours = reopening.filter(_ -> !code.equals("store.in-use"));
        root.getChildren()
                .setAll(new SorryView(
                        faults.sentence(failure),
                        texts,
                        Runbook.of(code).or(() -> Optional.of(Runbook.WILL_NOT_START)),
                        reopening.map(_ -> this::open),
                        ours.map(way -> () -> new RestoreDesk(this, way.root(), texts, work, Optional.empty())
                                .begin(() -> sorry(failure)))));
    }

    /// In place of everything else.
    void fill(Parent view) {
        EnterPresses.within(view);
        root.getChildren().setAll(view);
    }

    /// Closes the store and lets a restored one take its place; whichever is there in the end is opened.
    void switchTo(Restores.Prepared restore, Justification why) {
        var way = reopening.orElseThrow();
        var before = store;
        close();
        store = Optional.empty();
        settled = CompletableFuture.completedFuture(Optional.empty());
        fill(new OpeningView(texts));
        work.run(
                () -> {
                    before.ifPresent(OpenStore::close);
                    return RestoreDesk.switchOver(restore, why);
                },
                trouble -> trouble.ifPresentOrElse(this::sorry, this::open));
    }

    /// The shell of whoever works now.
    public Optional<Node> work() {
        return session.map(Session::view);
    }

    /// What that person looks at.
    public Optional<Screen> screen() {
        return shell().flatMap(ShellModel::screen);
    }

    /// Where they may go, and where they are.
    public Optional<ShellModel> shell() {
        return session.map(Session::shell);
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

    /// The code is on paper, or will be asked about again.
    private void recoverySheet(OpenStore open, Runnable then) {
        var paper = open.get(RecoveryPaper.class);
        work.run(paper::code, code -> code.ifPresentOrElse(
                known -> fill(new RecoverySheetView(
                        known,
                        paper,
                        texts,
                        work,
                        () -> work.run(
                                () -> {
                                    paper.seen();
                                    return true;
                                },
                                _ -> then.run()),
                        then)),
                then));
    }

    private void firstRun(OpenStore open) {
        var model = new FirstRunModel(texts, Locale.getDefault(), new StoredSecretRules());
        var view = new FirstRunView(
                model,
                texts,
                () -> make(model, open, () -> open.get(SetUp.class).run(model.plan()).orThrow()),
                () -> make(model, open, () -> Tools.on(open, DemoShop.class)
                        .open(texts.locale(), DemoPast.DAYS, (day, of) -> Platform.runLater(() -> model.daysMade(day, of)))),
                () -> new RestoreDesk(this, open.root(), texts, work, Optional.of(open))
                        .because(Justification.because(texts.text("first.restore.reason")))
                        .begin(() -> firstRun(open)));
        EnterPresses.within(view);
        root.getChildren().setAll(view);
    }

    private void make(FirstRunModel model, OpenStore open, Runnable job) {
        model.trouble.set("");
        work.run(
                model.busy,
                () -> {
                    try {
                        job.run();
                        return "";
                    } catch (RefusedException refused) {
                        return texts.refusal(refused.refusal());
                    }
                },
                trouble -> {
                    model.trouble.set(trouble);
                    if (trouble.isEmpty()) {
                        work.run(() -> open.get(Identity.class).users(), users -> afterFirstRun(open, users));
                    }
                });
    }

    /// Nobody needs the backups of the demo shop elsewhere.
    private void afterFirstRun(OpenStore open, List<User> users) {
        if (open.settings().store().orElseThrow().demo()) {
            opened(open, users);
        } else {
            recoverySheet(open, () -> opened(open, users));
        }
    }

    private void signIn(OpenStore open) {
        signIn(open, "");
    }

    /// @param why somebody has to sign in again, as a sentence; or empty
    private void signIn(OpenStore open, String why) {
        var desk = new SignInDesk(open, people, why, texts, work, faults, actor -> signedIn(open, actor));
        if (awake) {
            // Whoever was at work may have saved people.
            work.run(() -> open.get(Identity.class).users(), known -> {
                people = known;
                desk.know(known);
            });
        }
        var view = new SignInPage(desk, texts, open.settings().store().orElseThrow().demo());
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
                    Argon2id.warm();
                    open.wake();
                    open.unlessClosed(() -> {
                        open.get(BackupSchedule.class).start(BACKUPS_AFTER);
                        open.keepAnchors();
                        ReportKeeper.keep(open);
                    });
                    return open;
                },
                _ -> {});
    }

    private void signedIn(OpenStore open, Actor actor) {
        if (session.filter(now -> actor.with(now.actor().session()).equals(now.actor())).isPresent()) {
            open.get(Identity.class).signOut(actor);
            root.getChildren().setAll(session.orElseThrow().view());
            return;
        }
        var before = session.map(Session::actor);
        close();
        before.ifPresent(open.get(Identity.class)::signOut);
        var language = people.stream()
                .filter(user -> user.id().equals(actor.user()))
                .map(User::language)
                .findFirst()
                .orElse(texts.locale());
        work(open, actor, new LookFile(open.root()).read(language));
    }

    private Session work(OpenStore open, Actor actor, Look look) {
        var next = new Session(open, actor, look, work, faults, new Doors(open), new Ways(open, actor));
        session = Optional.of(next);
        Deaf.untilPainted(stage.getScene());
        root.getChildren().setAll(next.view());
        next.start();
        next.shell().look().addListener((_, before, now) -> {
            new LookFile(open.root()).write(now);
            if (!before.language().equals(now.language())) {
                close();
                work(open, actor, now);
            }
        });
        return next;
    }

    private final class Ways implements Session.Ways {

        private final OpenStore open;
        private final Actor actor;

        Ways(OpenStore open, Actor actor) {
            this.open = open;
            this.actor = actor;
        }

        @Override
        public void lock() {
            session.ifPresent(locked -> locked.shell().rest());
            signIn(open);
        }

        @Override
        public void signOut() {
            close();
            open.get(Identity.class).signOut(actor);
            signIn(open);
        }

        @Override
        public void switchedOff() {
            close();
            open.get(Identity.class).signOut(actor);
            signIn(open, texts.refusal(Refusal.of("access.inactive", actor.name())));
        }

        /// The open cart waits for the new screens as for the next who signs in. Behind a lock there is nothing to show.
        @Override
        public void changed(Standing.Changed standing) {
            var before = session.orElseThrow();
            boolean seen = root.getChildren().contains(before.view());
            close();
            if (seen) {
                work(open, standing.now(), before.shell().look().get()).sayStanding(standing);
            } else {
                open.get(Identity.class).signOut(actor);
                signIn(open);
            }
        }
    }

    /// The ways out of the screens, as far as this window can go them.
    private final class Doors implements BackupWindow {

        private final OpenStore open;

        Doors(OpenStore open) {
            this.open = open;
        }

        @Override
        public void restore(LastWord word) {
            if (reopening.isPresent()) {
                new RestoreDesk(TillWindow.this, open.root(), texts, work, Optional.of(open)).asking(word).begin(this::back);
            }
        }

        @Override
        public void showRecoverySheet() {
            recoverySheet(open, this::back);
        }

        private void back() {
            session.ifPresent(now -> root.getChildren().setAll(now.view()));
        }
    }
}
