package org.threeplug.administration.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.receipts.SpoolState;

/// How the printer does, and what a person has to decide.
final class PrinterStateView extends VBox {

    private final PrinterModel model;
    private final Surface surface;

    PrinterStateView(PrinterModel model, Surface surface) {
        this.model = model;
        this.surface = surface;
        getStyleClass().add("gap-12");
        model.state.subscribe(this::show);
    }

    private void show(Optional<SpoolState> state) {
        getChildren().clear();
        if (model.isSetByOption()) {
            getChildren().add(notice(Meaning.INFO, surface.text("printer.by-option")));
        }
        state.ifPresent(now -> {
            getChildren().add(now.trouble().map(this::trouble).orElseGet(() -> link(now.link())));
            if (now.waiting() > 0) {
                getChildren().add(Parts.sentence(surface.texts().count("printer.waiting", now.waiting())));
            }
            now.doubtful().forEach(doubtful -> getChildren().add(doubt(doubtful)));
            if (!now.setAside().isEmpty()) {
                getChildren().add(aside(now));
            }
            if (!now.undrawable().isEmpty()) {
                var first = now.undrawable().getFirst();
                getChildren()
                        .add(notice(
                                Meaning.CAUTION,
                                surface.texts()
                                        .count(
                                                "printer.letters",
                                                now.undrawable().size(),
                                                UnknownLetters.hidden(first),
                                                UnknownLetters.scripts(first))));
            }
        });
    }

    private Node trouble(SpoolState.Trouble trouble) {
        return notice(Meaning.CAUTION, PrinterTrialView.cause(surface, trouble.cause(), trouble.message()));
    }

    private Node link(SpoolState.Link link) {
        return notice(
                switch (link) {
                    case NONE -> Meaning.CAUTION;
                    case UNTRIED, SILENT -> Meaning.INFO;
                    case ANSWERS -> Meaning.SUCCESS;
                },
                surface.text("printer.link." + link));
    }

    private Node doubt(SpoolState.Doubtful doubtful) {
        var asked = Parts.stack(notice(
                Meaning.CAUTION,
                surface.text("printer.doubt", doubtful.name(), surface.formats().dateTime(doubtful.since()))));
        if (model.mayDecide()) {
            asked.getChildren()
                    .add(Parts.row(
                            ActionButton.secondary(
                                            surface.text("printer.doubt.again"), () -> model.printAgain(doubtful.id()))
                                    .icon(Icon.PRINT),
                            ActionButton.secondary(
                                            surface.text("printer.doubt.out"), () -> model.letGo(doubtful.id()))
                                    .icon(Icon.CHECK)));
        }
        return asked;
    }

    private Node aside(SpoolState now) {
        var said = Parts.stack(notice(
                Meaning.CAUTION,
                surface.texts().count("printer.aside", now.setAside().size(), now.setAside().getFirst())));
        if (model.mayDecide()) {
            said.getChildren()
                    .add(Parts.row(ActionButton.secondary(surface.text("printer.aside.clear"), model::clearSetAside)
                            .icon(Icon.DELETE)));
        }
        return said;
    }

    private static Node notice(Meaning meaning, String sentence) {
        return new InlineNotice(Notice.of(meaning, sentence));
    }
}
