package org.threeplug.administration.identity;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.threeplug.identity.User;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.FormPage;
import org.threeplug.office.Surface;

final class UserFormPage extends FormPage {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ro"), Locale.of("ar"));

    private final UserForm model;
    private final Consumer<User> done;

    /// @param done goes on from who was saved
    UserFormPage(UserForm model, Surface surface, Consumer<User> done) {
        this.model = model;
        this.done = done;
        super(
                surface,
                form(model, surface),
                model.fields,
                () -> model.isNew() ? surface.text("user.new") : model.name.get(),
                surface.text(model.isNew() ? "user.create" : "user.save"));
    }

    private static Form form(UserForm model, Surface surface) {
        return new Form(surface.text("user"), surface.texts())
                .text("name", surface.text("user.name"), "", model.name)
                .text("login", surface.text("user.login"), surface.text("user.login.help"), model.login)
                .choice("role", surface.text("user.role"), surface.text("user.role.help"),
                        model.roles, role -> RoleWords.name(role, surface), model.role)
                .choice("language", surface.text("user.language"), "",
                        LANGUAGES, language -> language.getDisplayLanguage(language), model.language)
                .check("active", surface.text("user.active.check"), surface.text("user.active.help"), model.active)
                .section(surface.text("user.section.secrets"))
                .secret("pin", surface.text("user.pin"), secretHelp(model, surface, "user.pin"), model.pin)
                .secret("password", surface.text("user.password"), secretHelp(model, surface, "user.password"), model.password)
                .secret("again", surface.text("user.again"), "", model.again);
    }

    private static String secretHelp(UserForm model, Surface surface, String key) {
        return surface.text(key + (model.isNew() ? ".help" : ".keep"));
    }

    @Override
    protected void save() {
        model.save(saved -> {
            surface().done("user.saved", saved.name());
            done.accept(saved);
        });
    }

    @Override
    protected String first() {
        return "name";
    }
}
