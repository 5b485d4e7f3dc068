package org.threeplug.administration.identity;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// Says what erasing somebody who worked here takes away, and what the books keep, because nothing brings it back.
final class EraseUserPage implements Page {

    private final EraseUserModel model;
    private final Surface surface;
    private final Runnable done;
    private final Form form;
    private final Parent view;

    /// @param done goes on once they are erased
    EraseUserPage(EraseUserModel model, Surface surface, Runnable done) {
        this.model = model;
        this.surface = surface;
        this.done = done;
        var user = model.user();
        form = new Form(title(), surface.texts())
                .text("typed", surface.text("user.erase.typed", user.login()), surface.text("user.erase.typed.help"), model.typed)
                .area("reason", surface.text("user.erase.reason"), surface.text("user.erase.reason.help"), model.reason)
                .onLoss(surface.text("user.erase.confirm"), this::confirm);
        Forms.follow(form, model.fields);
        view = Forms.scrolled(
                title(),
                new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("user.erase.what"))),
                Parts.sentence(surface.text("user.erase.stays", user.name())),
                Parts.sentence(surface.text("user.erase.backups")),
                form);
    }

    private String title() {
        return surface.text("user.erase.title", model.user().name());
    }

    private void confirm() {
        model.confirm(() -> {
            surface.done("user.erase.done", model.user().name());
            done.run();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("user.erase.crumb"));
    }

    @Override
    public boolean isBusy() {
        return model.busy.get();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("user.erase.confirm"), this::confirm);
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#typed"));
    }
}
