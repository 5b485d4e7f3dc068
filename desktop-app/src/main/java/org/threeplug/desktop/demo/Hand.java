package org.threeplug.desktop.demo;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.threeplug.kit.window.Deaf;
import org.threeplug.plug.Area;

/// Works the window as a cashier does: keys at a hand's pace, scans at a scanner's. The events go to the scene itself,
/// so nothing is typed into another program's window.
public final class Hand {

    /// Between two keys of a practised hand; a scanner is ten times as fast, and the till tells them apart by that.
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(90);

    private static final long LOOK_AGAIN_NANOS = PACE_NANOS / 4;

    /// A minute's worth, counted in looks: a computer that stood still meanwhile has used up none of it.
    private static final int LOOKS = (int) (TimeUnit.MINUTES.toNanos(1) / LOOK_AGAIN_NANOS);

    private static final int SECONDS = 60;

    private final Scene scene;

    public Hand(Scene scene) {
        this.scene = scene;
    }

    /// Thrown when what was expected does not come.
    public static final class GaveUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GaveUp(String waitedFor) {
            super(waitedFor);
        }
    }

    /// A key, and no moment after it.
    void strike(KeyCode code) {
        heard();
        on(() -> press(code, false));
    }

    /// A person who sees nothing new yet waits before going on: a page that was just shown hears keys from its first frame on,
    /// and until then no part of it may have them.
    private void heard() {
        await(
                "a window that takes keys",
                () -> !Deaf.is(scene) && isDrawn(scene.getFocusOwner()));
    }

    /// A control answers keys only once it has its skin, which it gets with the first frame that shows it.
    private static boolean isDrawn(Node node) {
        return node != null && (!(node instanceof Control control) || control.getSkin() != null);
    }

    public void tap(KeyCode code) {
        strike(code);
        pause(PACE_NANOS);
    }

    void control(KeyCode code) {
        heard();
        on(() -> press(code, true));
        pause(PACE_NANOS);
    }

    /// By hand, character by character.
    public void type(String text) {
        heard();
        text.chars().forEach(character -> {
            on(() -> typed(String.valueOf((char) character)));
            pause(PACE_NANOS);
        });
    }

    /// By scanner, and a moment to put the goods aside.
    void scan(String code) {
        beep(code);
        pause(PACE_NANOS);
    }

    /// By scanner: all at once, with the Enter that scanners send.
    public void beep(String code) {
        on(() -> {
            code.chars().forEach(character -> typed(String.valueOf((char) character)));
            return press(KeyCode.ENTER, false);
        });
    }

    /// Goes to a control and works it with the space bar.
    public void press(String id) {
        await("#" + id, () -> answers(id));
        on(() -> {
            find(id).requestFocus();
            return press(KeyCode.SPACE, false);
        });
        pause(PACE_NANOS);
    }

    /// Goes to a place as the keyboard does: to its area, and there to it.
    ///
    /// @param place its key
    public void goTo(Area area, String place) {
        control(KeyCode.valueOf("DIGIT" + area.number()));
        if (area != Area.TILL) {
            if (!on(() -> answers("place." + place))) {
                press("shell.menu");
            }
            press("place." + place);
        }
    }

    /// Goes to a field and types.
    void fill(String id, String text) {
        await("#" + id, () -> answers(id));
        on(() -> {
            find(id).requestFocus();
            return true;
        });
        type(text);
    }

    public boolean isThere(String id) {
        return in(scene.getRoot(), id).filter(Node::isVisible).isPresent();
    }

    private boolean answers(String id) {
        return in(scene.getRoot(), id)
                .filter(Hand::isShown)
                .filter(_ -> !Deaf.is(scene))
                .filter(Hand::isDrawn)
                .isPresent();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    Node find(String id) {
        return in(scene.getRoot(), id).orElseThrow(() -> new GaveUp("#" + id));
    }

    /// Ids hold points, which the toolkit's own lookup takes for style classes.
    private static Optional<Node> in(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> in(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// Waits until something is so; asked on the window's thread.
    public void await(String what, BooleanSupplier condition) {
        if (!isSoWithin(LOOKS, condition)) {
            throw new GaveUp(what);
        }
    }

    /// Whether something is so within the few seconds that a person looks for it.
    boolean sees(BooleanSupplier condition) {
        return isSoWithin(LOOKS / 12, condition);
    }

    private boolean isSoWithin(int most, BooleanSupplier condition) {
        for (int looks = 0; looks < most; looks++) {
            if (on(condition::getAsBoolean)) {
                return true;
            }
            pause(LOOK_AGAIN_NANOS);
        }
        return on(condition::getAsBoolean);
    }

    /// What a cashier does between a scan and the payment key.
    public void breathe() {
        pause(TimeUnit.MILLISECONDS.toNanos(400));
    }

    public <T> T on(Supplier<T> job) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(job.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return answer(done);
    }

    private static <T> T answer(CompletableFuture<T> done) {
        for (int seconds = 0; seconds < SECONDS; seconds++) {
            try {
                return done.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                continue;
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new GaveUp("the window's thread");
    }

    private boolean typed(String character) {
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false);
        return true;
    }

    private boolean press(KeyCode code, boolean control) {
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, control);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, control);
        return true;
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean control) {
        var focused = scene.getFocusOwner();
        var text = code == KeyCode.UNDEFINED ? "" : code.getName();
        Event.fireEvent(
                focused == null ? scene.getRoot() : focused,
                new KeyEvent(type, character, text, code, false, control, false, false));
    }

    private static void pause(long nanos) {
        LockSupport.parkNanos(nanos);
    }
}
