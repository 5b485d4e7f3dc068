package org.threeplug.office.records;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.FormPage;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugWords;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.Settings;
import org.threeplug.words.Texts;

/// The form of declared settings; what a plug declares looks like what the program does.
public final class SettingGroupPage extends FormPage {

    private final SettingGroupForm model;
    private final KindOffice kind;

    /// @param shared what all such forms share
    public static SettingGroupPage of(KindOffice.Shared shared, PlugWords words, SettingGroup group, Settings settings) {
        var plain = shared.surface();
        var surface = new Surface(
                plain.texts().with(words(words, group)), plain.panels(), plain.notices(), plain.memory(), plain.exports());
        var kind = new KindOffice(
                new KindOffice.Shared(
                        shared.office(), surface, shared.asks(), shared.sheets(), shared.bulk(), shared.history(), shared.exports()),
                group.type());
        return new SettingGroupPage(kind, new SettingGroupForm(kind, group, settings));
    }

    /// The words of a group wherever they stand: those of a plug are in its own bundle.
    private static Map<String, String> words(PlugWords plugs, SettingGroup group) {
        var found = new HashMap<String, String>();
        KindWords.ofGroup(group.type()).forEach(key -> plugs.word(key).ifPresent(word -> found.put(key, word)));
        return found;
    }

    /// The words with those of a group, wherever these stand.
    public static Texts worded(Texts texts, PlugWords plugs, SettingGroup group) {
        return texts.with(words(plugs, group));
    }

    /// What a group of settings is called.
    public static String title(Texts texts, PlugWords plugs, SettingGroup group) {
        return new KindWords(texts.with(words(plugs, group)), group.type()).plural();
    }

    /// What each of its fields is called, and what is said of it.
    public static Map<String, String> told(Texts texts, PlugWords plugs, SettingGroup group) {
        var kind = new KindWords(texts.with(words(plugs, group)), group.type());
        var told = new LinkedHashMap<String, String>();
        group.fields().forEach(field -> told.put(kind.field(field), kind.help(field)));
        return told;
    }

    private SettingGroupPage(KindOffice kind, SettingGroupForm model) {
        this.kind = kind;
        this.model = model;
        super(
                kind.surface,
                form(kind, model),
                model.form.fields,
                kind.words::plural,
                kind.surface.text("settings.save"),
                ActionButton.quiet(kind.surface.text("settings.as-declared"), model::begin));
    }

    private static Form form(KindOffice kind, SettingGroupForm model) {
        var form = new Form(kind.words.plural(), kind.surface.texts());
        model.form.shown.forEach(field -> RecordFormPage.add(form, kind, model.form, field));
        form.setDisable(!model.mayEdit());
        return form;
    }

    @Override
    protected void save() {
        model.save(_ -> kind.surface.done("settings.saved"));
    }

    @Override
    protected String first() {
        return model.form.shown.getFirst().key();
    }
}
