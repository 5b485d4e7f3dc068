package org.threeplug.administration.settings;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.office.Surface;
import org.threeplug.receipts.PrinterDesk.Tried;
import org.threeplug.receipts.SpoolState.Cause;

/// How the last trial ended.
final class PrinterTrialView extends VBox {

    private final Surface surface;

    PrinterTrialView(PrinterModel model, Surface surface) {
        this.surface = surface;
        model.tried.subscribe(this::show);
    }

    private void show(Optional<Tried> tried) {
        getChildren().setAll(tried.map(this::notice).map(InlineNotice::new).stream().toList());
        setManaged(tried.isPresent());
    }

    private Notice notice(Tried tried) {
        return switch (tried) {
            case Tried.Printed() -> Notice.of(Meaning.SUCCESS, surface.text("printer.tried.printed"));
            case Tried.Sent() -> Notice.of(Meaning.INFO, surface.text("printer.tried.sent"));
            case Tried.Failed(var cause, var message) -> Notice.of(Meaning.DANGER, cause(surface, cause, message));
        };
    }

    static String cause(Surface surface, Cause cause, String message) {
        var words = surface.text("printer.cause." + cause);
        return message.isBlank() ? words : words + " (" + message + ")";
    }
}
