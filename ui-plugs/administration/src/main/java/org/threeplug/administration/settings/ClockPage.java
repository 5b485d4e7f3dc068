package org.threeplug.administration.settings;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.threeplug.clock.ClockJump;
import org.threeplug.identity.User;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// The rules for the computer's clock; above them the jump that waits to be accepted, if there is one.
final class ClockPage implements Page {

    private final ClockForm model;
    private final Surface surface;
    private final Form form;
    private final VBox waiting = Parts.stack();
    private final Parent view;

    ClockPage(ClockForm model, Surface surface) {
        this.model = model;
        this.surface = surface;
        form = new Form(surface.text("clock"), surface.texts())
                .section(surface.text("clock.limits"))
                .quantity("backMinutes", surface.text("clock.back"), surface.text("clock.back.help"), model.backMinutes)
                .quantity("forwardHours", surface.text("clock.forward"), surface.text("clock.forward.help"), model.forwardHours)
                .section(surface.text("clock.day"))
                .quantity("dayStartHour", surface.text("clock.day-start"), surface.text("clock.day-start.help"), model.dayStartHour);
        if (model.mayEdit()) {
            form.onSave(surface.text("clock.save"), this::save);
        }
        form.setDisable(!model.mayEdit());
        Forms.follow(form, model.fields);
        model.jump.subscribe(this::show);
        view = Forms.scrolled(surface.text("clock"), waiting, form);
        model.open();
    }

    private void show(Optional<ClockJump> jump) {
        waiting.getChildren().clear();
        waiting.setManaged(jump.isPresent());
        jump.ifPresent(found -> waiting.getChildren().setAll(
                new InlineNotice(Notice.of(
                        Meaning.CAUTION,
                        surface.text(
                                "clock.jumped",
                                surface.formats().dateTime(found.from()),
                                surface.formats().dateTime(found.to())))),
                accepting(),
                Parts.row(ActionButton.primary(
                                surface.text("clock.accept"),
                                () -> model.accept(() -> surface.done("clock.accepted")))
                        .icon(Icon.CHECK))));
    }

    private Form accepting() {
        var approval = model.approval;
        var accept = new Form(surface.text("clock.accept"), surface.texts())
                .text("reason", surface.text("approval.reason"), surface.text("clock.reason.help"), approval.reason);
        if (!model.isOwnRight()) {
            accept.custom("approver", surface.text("approval.who"), "",
                            Forms.choice(surface.text("approval.who"), approval.people, User::name, approval.approver), approval.approver)
                    .secret("secret", surface.text("approval.secret"), "", approval.secret);
        }
        Forms.follow(accept, approval.fields);
        return accept;
    }

    private void save() {
        model.save(_ -> surface.done("clock.saved"));
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("clock"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return model.mayEdit() ? KeyMap.of().on("Shortcut+S", surface.text("clock.save"), this::save) : KeyMap.NONE;
    }

    @Override
    public void abandon() {
        model.fields.undo();
    }

    @Override
    public Optional<String> unsaved() {
        return model.fields.changed().get()
                ? Optional.of(surface.texts().count("office.unsaved", model.fields.changes().size(), surface.text("clock")))
                : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#backMinutes"));
    }
}
