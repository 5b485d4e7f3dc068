package org.threeplug.kit.control;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keeps what a scanner sends out of a field that a hand fills: a code of figures looks like any amount. The field is put back
/// to what stood there before, and the scanner's Enter confirms nothing.
///
/// A scanner sends a character every 1–20 ms; nobody types six figures at that pace.
public final class ScanGuard {

    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(35);
    private static final int SHORTEST_SCAN = 6;

    private final TextInputControl field;
    private final LongSupplier nanos;
    private final Consumer<String> caught;
    private String before = "";
    private final StringBuilder run = new StringBuilder();
    private long lastAt = Long.MIN_VALUE / 4;

    private ScanGuard(TextInputControl field, LongSupplier nanos, Consumer<String> caught) {
        this.field = field;
        this.nanos = nanos;
        this.caught = caught;
    }

    /// @param caught hears the code, as far as it has come, once the field is put back
    public static void over(TextInputControl field, Consumer<String> caught) {
        over(field, System::nanoTime, caught);
    }

    static void over(TextInputControl field, LongSupplier nanos, Consumer<String> caught) {
        var guard = new ScanGuard(field, nanos, caught);
        field.addEventFilter(KeyEvent.KEY_TYPED, guard::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, guard::pressed);
    }

    private void typed(KeyEvent key) {
        var character = key.getCharacter();
        if (character.isEmpty() || Character.isISOControl(character.charAt(0))) {
            return;
        }
        if (!isAtPace()) {
            run.setLength(0);
            before = field.getText() == null ? "" : field.getText();
        }
        run.append(character);
        lastAt = nanos.getAsLong();
        if (isScan()) {
            key.consume();
            field.setText(before);
            field.end();
            caught.accept(run.toString());
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && isScan() && isAtPace()) {
            key.consume();
        }
    }

    private boolean isAtPace() {
        return nanos.getAsLong() - lastAt <= PACE_NANOS;
    }

    /// With a point or a comma it is an amount that some machine types, and no code.
    private boolean isScan() {
        return run.length() >= SHORTEST_SCAN && run.chars().limit(SHORTEST_SCAN).allMatch(Character::isDigit);
    }
}
