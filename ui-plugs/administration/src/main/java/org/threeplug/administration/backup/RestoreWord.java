package org.threeplug.administration.backup;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.threeplug.identity.User;
import org.threeplug.kit.LastWord;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Surface;

/// Going back changes everything at once, so a second person who may do it too stands behind it; where there is no second
/// one, the same person signs in again. Asked last, when they have seen what will be there and what will be missing.
final class RestoreWord {

    private RestoreWord() {}

    static LastWord of(BackupModel model, Surface surface) {
        return new LastWord(surface.text("backups.restore.word"), () -> form(model, surface), model::giveWord);
    }

    private static Node form(BackupModel model, Surface surface) {
        var approval = model.approval;
        var form = new Form(surface.text("backups.restore.word"), surface.texts())
                .text("reason", surface.text("approval.reason"), surface.text("approval.reason.stays"), approval.reason)
                .custom(
                        "approver",
                        surface.text("approval.who"),
                        "",
                        Forms.choice(surface.text("approval.who"), approval.people, User::name, approval.approver),
                        approval.approver)
                .secret("secret", surface.text("approval.secret"), "", approval.secret);
        model.beginRestore();
        Forms.follow(form, approval.fields);
        var step = new VBox(new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("backups.restore.what"))), form);
        step.getStyleClass().add("gap-16");
        return step;
    }
}
