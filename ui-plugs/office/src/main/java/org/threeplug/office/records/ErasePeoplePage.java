package org.threeplug.office.records;

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

/// Says what forgetting people does before it is done, because nothing brings it back.
final class ErasePeoplePage implements Page {

    private final KindOffice kind;
    private final ErasePeople model;
    private final Runnable done;
    private final Form form;
    private final Parent view;

    /// @param done goes on from what was forgotten
    ErasePeoplePage(KindOffice kind, ErasePeople model, Runnable done) {
        this.kind = kind;
        this.model = model;
        this.done = done;
        form = new Form(title(), kind.surface.texts())
                .choice("who", kind.surface.text("records.erase.who"), "", model.people, RefChoices.Choice::name, model.who)
                .area("reason", kind.surface.text("records.reason"), kind.surface.text("records.erase.reason.help"), model.reason)
                .onLoss(kind.surface.text("records.erase.confirm"), this::confirm);
        Forms.follow(form, model.fields);
        view = Forms.scrolled(
                title(),
                new InlineNotice(Notice.of(Meaning.CAUTION, kind.surface.text("records.erase.what"))),
                Parts.sentence(kind.surface.text("records.erase.backups")),
                form);
    }

    private String title() {
        return kind.surface.text("records.erase.title", kind.type.title(model.entry));
    }

    private void confirm() {
        model.confirm(erased -> {
            kind.surface.doneWith("records.erased", erased);
            done.run();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(kind.surface.text("records.erase"));
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
        return KeyMap.of().on("Shortcut+S", kind.surface.text("records.erase.confirm"), this::confirm);
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#reason"));
    }
}
