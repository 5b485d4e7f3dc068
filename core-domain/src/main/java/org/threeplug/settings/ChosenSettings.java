package org.threeplug.settings;

import jakarta.validation.constraints.NotNull;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Entry;

/// What was chosen of declared settings that belong together, and what holds where nobody chose.
@Declared("settings.chosen")
@Asked(right = "settings.edit")
public record ChosenSettings(@NotNull SettingGroup group) implements Question<Entry> {

    @Override
    public Entry ask(Reads reads) {
        return reads.port(Settings.class).group(group);
    }
}
