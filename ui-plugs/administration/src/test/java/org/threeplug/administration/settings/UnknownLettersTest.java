package org.threeplug.administration.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.threeplug.receipts.SpoolState.Undrawable;

class UnknownLettersTest {

    @Test
    void lettersThatNoFontHasAreToldByTheirScript() {
        var name = new Undrawable("Kopi \u1b13\u1b44", "\u1b13\u1b44");
        assertThat(UnknownLetters.hidden(name)).isEqualTo("Kopi ??");
        assertThat(UnknownLetters.scripts(name)).isEqualTo("Balinese");
    }

    @Test
    void signsOfNoScriptAreToldByTheirNumber() {
        var name = new Undrawable("Tea \ud83e\udee8", "\ud83e\udee8");
        assertThat(UnknownLetters.hidden(name)).isEqualTo("Tea ?");
        assertThat(UnknownLetters.scripts(name)).isEqualTo("U+1FAE8");
    }
}
