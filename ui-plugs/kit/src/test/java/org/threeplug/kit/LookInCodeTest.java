package org.threeplug.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.SourceLook;
import java.nio.file.Path;

class LookInCodeTest {

    @Test
    void noColourSizeOrFontStandsInTheKitsCode() {
        assertThat(SourceLook.faults(Path.of("src", "main", "java"))).isEmpty();
    }
}
