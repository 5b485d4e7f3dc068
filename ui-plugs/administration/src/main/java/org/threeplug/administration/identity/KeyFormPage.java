package org.threeplug.administration.identity;

import java.util.function.Consumer;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.FormPage;
import org.threeplug.office.Surface;

/// A key to fill in: its name, until when it is good, and what the program may.
final class KeyFormPage extends FormPage {

    private final KeyForm model;
    private final Consumer<KeySecret> done;

    /// @param model filled already
    KeyFormPage(KeyForm model, RoleWords words, Surface surface, Consumer<KeySecret> done) {
        this.model = model;
        this.done = done;
        super(
                surface,
                form(model, words, surface),
                model.fields,
                () -> surface.text("keys.new"),
                surface.text("keys.make"));
    }

    private static Form form(KeyForm model, RoleWords words, Surface surface) {
        var form = new Form(surface.text("keys.new"), surface.texts())
                .text("name", surface.text("keys.name"), surface.text("keys.name.help"), model.name)
                .date("ends", surface.text("keys.ends"), surface.text("keys.ends.help"), model.ends)
                .section(surface.text("keys.rights"));
        model.rights.forEach((right, chosen) -> form.check("right:" + right, words.right(right), "", chosen));
        return form;
    }

    @Override
    protected void save() {
        model.save(done);
    }

    @Override
    protected String first() {
        return "name";
    }
}
