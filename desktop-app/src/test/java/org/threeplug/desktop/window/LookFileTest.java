package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kit.Theme;
import org.threeplug.kit.shell.Look;

class LookFileTest {

    @TempDir
    private Path store;

    @Test
    void aLookThatCannotBeReadKeepsNobodyFromSigningIn() throws IOException {
        Files.writeString(store.resolve("look.properties"), "theme=\\u00zz");

        assertThat(new LookFile(store).read(Locale.ENGLISH)).isEqualTo(new Look(Theme.LIGHT, Locale.ENGLISH, 100));
        assertThat(store.resolve("look.properties.unreadable")).exists();
    }

    @Test
    void aPlaceThatCannotBeReadCountsAsNone() throws IOException {
        Files.writeString(store.resolve("window.properties"), "x=\\u00zz");

        assertThat(WindowPlace.read(store)).isEmpty();
        assertThat(store.resolve("window.properties.unreadable")).exists();
    }
}
