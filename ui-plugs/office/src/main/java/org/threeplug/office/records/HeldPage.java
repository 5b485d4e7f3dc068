package org.threeplug.office.records;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.records.Entry;
import org.threeplug.journal.HeldAboutPeople;
import org.threeplug.journal.PersonHeld;

/// Everything that is held about the people in one record, for whoever of them asks.
final class HeldPage implements Page {

    private final StackPane view = new StackPane();
    private final KindOffice kind;
    private final Entry entry;

    HeldPage(KindOffice kind, Entry entry) {
        this.kind = kind;
        this.entry = entry;
        view.getChildren().setAll(Forms.scrolled(title(), Parts.sentence(kind.surface.text("records.held.wait"))));
    }

    private String title() {
        return kind.surface.text("records.held.title", kind.type.title(entry));
    }

    private void show(List<PersonHeld> held) {
        var text = new HeldText(kind.words);
        var nodes = held.isEmpty()
                ? List.<Node>of(Parts.sentence(kind.surface.text("records.held.nobody")))
                : held.stream().<Node>map(each -> Parts.told(text.title(each), text.told(each))).toList();
        view.getChildren().setAll(Forms.scrolled(title(), nodes.toArray(Node[]::new)));
    }

    @Override
    public void shown() {
        kind.work().run(() -> kind.ask(new HeldAboutPeople(kind.type, entry.id(), Optional.empty())), this::show);
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(kind.surface.text("records.held"));
    }

    @Override
    public Parent view() {
        return view;
    }
}
