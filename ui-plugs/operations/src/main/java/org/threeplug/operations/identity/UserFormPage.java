package org.threeplug.operations.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.Forms;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

final class UserFormPage implements Page {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ro"), Locale.of("ar"));

    private final UserForm model;
    private final Surface surface;
    private final Pages pages;
    private final Form form;
    private final Parent view;

    UserFormPage(UserForm model, UserListModel users, Surface surface, Pages pages) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        form = new Form(surface.text("user"), surface.texts())
                .text("name", surface.text("user.name"), "", model.name)
                .text("login", surface.text("user.login"), surface.text("user.login.help"), model.login)
                .custom("role", surface.text("user.role"), surface.text("user.role.help"),
                        Forms.choice(surface.text("user.role"), List.copyOf(users.roles), role -> surface.word("role", role.key()), model.role), model.role)
                .custom("language", surface.text("user.language"), "",
                        Forms.choice(surface.text("user.language"), LANGUAGES, language -> language.getDisplayLanguage(language), model.language), model.language)
                .check("active", surface.text("user.active.check"), surface.text("user.active.help"), model.active)
                .section(surface.text("user.section.secrets"))
                .secret("pin", surface.text("user.pin"), secretHelp("user.pin"), model.pin)
                .secret("password", surface.text("user.password"), secretHelp("user.password"), model.password)
                .secret("again", surface.text("user.again"), "", model.again)
                .onSave(surface.text(model.isNew() ? "user.create" : "user.save"), this::save);
        Forms.follow(form, model.fields);
        view = Forms.scrolled(surface.text("user"), form);
    }

    private String secretHelp(String key) {
        return surface.text(key + (model.isNew() ? ".help" : ".keep"));
    }

    private void save() {
        model.save(saved -> {
            surface.done("user.saved", saved.name());
            pages.close();
        });
    }

    private String title() {
        return model.isNew() ? surface.text("user.new") : model.name.get();
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.fields.settled().map(_ -> title());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("office.save"), this::save);
    }

    @Override
    public Optional<String> unsaved() {
        return model.fields.changed().get()
                ? Optional.of(surface.texts()
                        .count("office.unsaved", model.fields.changes().size(), title()))
                : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#name"));
    }
}
