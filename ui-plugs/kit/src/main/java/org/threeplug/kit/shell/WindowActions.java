package org.threeplug.kit.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.threeplug.kit.pattern.PaletteModel.Entry;
import org.threeplug.kit.pattern.PaletteModel.Kind;
import org.threeplug.plug.Area;
import org.threeplug.words.Texts;

/// What the window itself can do and be set to, for the search over everything.
record WindowActions(ShellModel model, ShellActions actions, Texts texts, Runnable help, Runnable fullScreen) {

    /// In percent.
    static final List<Integer> SIZES = List.of(80, 100, 125, 150, 175, 200);

    List<Entry> all() {
        var look = model.look();
        var now = look.get();
        var theme = now.theme().other();
        var does = Stream.of(
                entry(Kind.ACTION, "kit.shell.lock", "lock", "Ctrl+L", actions.lock()),
                entry(Kind.ACTION, "kit.shell.sign-out", "sign-out", "", actions.signOut()),
                entry(Kind.ACTION, "kit.shell.help", "help", "F1", help),
                entry(Kind.ACTION, "kit.shell.full-screen", "size", "", fullScreen));
        var looks = Stream.of(
                entry(
                        Kind.SETTING,
                        "kit.shell.theme." + theme.name().toLowerCase(Locale.ROOT),
                        "theme",
                        "",
                        () -> look.set(now.theme(theme))),
                entry(
                        Kind.SETTING,
                        now.sound() ? "kit.shell.sound.off" : "kit.shell.sound.on",
                        now.sound() ? "sound-off" : "sound",
                        "",
                        () -> look.set(now.sound(!now.sound()))));
        var sizes = SIZES.stream()
                .filter(percent -> percent != now.scale())
                .map(percent -> own(texts.text("kit.shell.scale", percent), "size", () -> look.set(now.scale(percent))));
        var languages = actions.languages().stream()
                .filter(language -> !language.equals(now.language()))
                .map(language -> own(
                        language.getDisplayLanguage(language), "language", () -> look.set(now.language(language))));
        var pin = model.current().get().stream()
                .filter(place -> place.area() != Area.TILL)
                .map(place -> entry(
                        Kind.ACTION,
                        model.shelf().pinned().contains(place) ? "kit.shell.unpin" : "kit.shell.pin",
                        "star",
                        "",
                        model::turnPin));
        return Stream.of(does, pin, looks, sizes, languages).flatMap(entries -> entries).toList();
    }

    private Entry entry(Kind kind, String title, String icon, String keys, Runnable run) {
        return new Entry(kind, texts.text(title), "", icon, keys, run);
    }

    private Entry own(String title, String icon, Runnable run) {
        return new Entry(Kind.SETTING, title, texts.text("kit.shell.look"), icon, "", run);
    }
}
