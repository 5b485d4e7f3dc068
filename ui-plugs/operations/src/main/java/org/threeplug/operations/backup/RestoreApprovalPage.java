package org.threeplug.operations.backup;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.identity.User;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.Approval;
import org.threeplug.operations.office.Forms;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Surface;

/// Going back changes everything at once, so a second person who may do it too stands behind it; where there is no second
/// one, the same person signs in again.
final class RestoreApprovalPage implements Page {

    private final Surface surface;
    private final Parent view;
    private final Form form;

    RestoreApprovalPage(BackupModel model, Surface surface) {
        this.surface = surface;
        var approval = model.approval;
        form = new Form(surface.text("backups.restore"), surface.texts())
                .text("reason", surface.text("approval.reason"), surface.text("approval.reason.stays"), approval.reason)
                .custom(
                        "approver",
                        surface.text("approval.who"),
                        "",
                        Forms.choice(surface.text("approval.who"), approval.people, User::name, approval.approver),
                        approval.approver)
                .secret("secret", surface.text("approval.secret"), "", approval.secret)
                .onContinue(surface.text("backups.restore.go-on"), model::restore);
        Forms.follow(form, approval.fields);
        view = Forms.scrolled(
                surface.text("backups.restore"),
                new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("backups.restore.what"))),
                form);
        model.beginRestore();
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("backups.restore"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#reason"));
    }
}
