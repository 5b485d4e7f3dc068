package org.threeplug.operations.customers;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
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
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.operations.customers.EraseModel.Stage;

/// Says what an erasure does before it is done, because nothing brings it back.
final class ErasePage implements Page {

    private final StackPane view = new StackPane();
    private final EraseModel model;
    private final Surface surface;
    private Optional<Node> start = Optional.empty();

    ErasePage(EraseModel model, Surface surface, Runnable erased) {
        this.model = model;
        this.surface = surface;
        model.stage.subscribe(this::show);
        model.onErased(documents -> {
            surface.doneWith("erase.done", documents);
            erased.run();
        });
    }

    private void show(Stage stage) {
        switch (stage) {
            case Stage.Confirming _ -> view.getChildren().setAll(confirming());
            case Stage.Approving _ -> view.getChildren().setAll(approving());
            case Stage.Erased _ -> {}
        }
        Pages.focus(view, this::firstFocus);
    }

    private Parent confirming() {
        var number = model.customer().number();
        var form = new Form(title(), surface.texts())
                .text("typed", surface.text("erase.typed", number), surface.text("erase.typed.help"), model.typed)
                .area("reason", surface.text("approval.reason"), surface.text("erase.reason.help"), model.reason)
                .onLoss(surface.text("erase.confirm"), model::confirm);
        Forms.follow(form, model.fields);
        start = Optional.ofNullable(form.lookup("#typed"));
        return Forms.scrolled(
                title(),
                new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("erase.what"))),
                Parts.sentence(surface.text("erase.backups")),
                form);
    }

    private Parent approving() {
        var approval = model.approval;
        var form = new Form(surface.text("approval"), surface.texts())
                .text("reason", surface.text("approval.reason"), surface.text("approval.reason.stays"), approval.reason)
                .custom("approver", surface.text("approval.who"), "",
                        Forms.choice(surface.text("approval.who"), approval.people, User::name, approval.approver), approval.approver)
                .secret("secret", surface.text("approval.secret"), "", approval.secret)
                .onSave(surface.text("approval.give"), model::approve);
        Forms.follow(form, approval.fields);
        start = Optional.ofNullable(form.lookup("#approver"));
        return Forms.scrolled(
                surface.text("approval"),
                new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("erase.approval"))),
                form,
                Parts.row(ActionButton.secondary(surface.text("erase.back"), model::confirmAgain).icon(Icon.CUSTOMER)));
    }

    private void confirm() {
        switch (model.stage.get()) {
            case Stage.Confirming _ -> model.confirm();
            case Stage.Approving _ -> model.approve();
            case Stage.Erased _ -> {}
        }
    }

    private String title() {
        return surface.text("erase.title", model.customer().name());
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("erase"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("erase.confirm"), this::confirm);
    }

    @Override
    public Optional<Node> firstFocus() {
        return start;
    }
}
