package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.threeplug.declared.Rights;
import org.threeplug.directories.Directories;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.Surface;
import org.threeplug.plug.Area;
import org.threeplug.plug.PlugWords;

/// What roles, rights and the areas of rights are called.
public final class RoleWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ro"), Locale.of("ar"));

    private final Surface surface;
    private final PlugWords plugs;

    @Inject
    public RoleWords(Surface surface, PlugWords plugs) {
        this.surface = surface;
        this.plugs = plugs;
    }

    /// A role of a new store bears its name in the language of whoever reads, until somebody calls it otherwise.
    String name(Role role) {
        return name(role, surface);
    }

    static String name(Role role, Surface surface) {
        return Roles.isTemplate(role.key()) && isFirstName(role) ? surface.word("role", role.key()) : role.name();
    }

    /// The name of one of these by its key.
    static String name(String key, List<Role> roles, Surface surface) {
        return roles.stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .map(role -> name(role, surface))
                .orElseGet(() -> surface.word("role", key));
    }

    private static boolean isFirstName(Role role) {
        return role.name().equals(role.key())
                || LANGUAGES.stream().anyMatch(language -> firstName(role.key(), language).equals(role.name()));
    }

    private static String firstName(String key, Locale language) {
        return ResourceBundle.getBundle(
                        Surface.BUNDLE,
                        language,
                        RoleWords.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("role." + key);
    }

    String right(String key) {
        var word = "right." + key;
        return surface.texts().has(word) ? surface.text(word) : plugs.word(word).orElse(key);
    }

    /// The part of the window in whose work a right counts; empty for a right of a stranger's plug.
    static Optional<Area> area(String right) {
        var context = right.substring(0, Math.max(0, right.indexOf('.')));
        return Directories.kind(context)
                .map(kind -> kind.place().area())
                .or(() -> Rights.area(right))
                .map(Area::of);
    }

    String word(String key) {
        return surface.text(key);
    }

    void refused(Refusal why) {
        surface.refused(why);
    }

    String area(Optional<Area> area) {
        return area.map(known -> surface.text("kit.area." + known.key())).orElseGet(() -> surface.text("roles.of-plugs"));
    }
}
