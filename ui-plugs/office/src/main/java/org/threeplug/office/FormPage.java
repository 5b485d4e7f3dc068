package org.threeplug.office;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.pattern.Form;

/// A page that is one form: it follows the model's fields, saves with its button and with Ctrl+S, and knows what would
/// be lost by leaving.
public abstract class FormPage implements Page {

    private final Surface surface;
    private final Fields fields;
    private final Form form;
    private final Supplier<String> title;
    private final Parent view;
    private final KeyMap keys;

    /// @param title what is being filled in, which may change with every save
    /// @param save what the button says
    /// @param beneath what follows the form on the page
    @SuppressWarnings("this-escape") // the button and the key are pressed long after the page is made
    protected FormPage(Surface surface, Form form, Fields fields, Supplier<String> title, String save, Node... beneath) {
        this.surface = surface;
        this.form = form;
        this.fields = fields;
        this.title = title;
        form.onSave(save, this::save);
        Forms.follow(form, fields);
        view = Forms.scrolled(title.get(), Stream.concat(Stream.of(form), Stream.of(beneath)).toArray(Node[]::new));
        keys = KeyMap.of().on("Shortcut+S", save, this::save);
    }

    protected final Surface surface() {
        return surface;
    }

    protected abstract void save();

    /// The id of the field in which the keyboard starts.
    protected abstract String first();

    @Override
    public final ObservableValue<String> crumb() {
        return fields.settled().map(_ -> title.get());
    }

    @Override
    public final Parent view() {
        return view;
    }

    @Override
    public final KeyMap keys() {
        return keys;
    }

    @Override
    public final Optional<String> unsaved() {
        return surface.unsaved(fields, title.get());
    }

    @Override
    public final void abandon() {
        fields.undo();
    }

    @Override
    public final Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#" + first()));
    }
}
