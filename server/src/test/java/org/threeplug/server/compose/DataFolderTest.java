package org.threeplug.server.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataFolderTest {

    private static final Path HOME = Path.of("/home/ana");

    @Test
    void dataLiesWhereTheSystemKeepsIt() {
        assertThat(DataFolder.of(Map.of(), "Linux", HOME)).isEqualTo(Path.of("/home/ana/.local/share/3plugpos"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME)).isEqualTo(Path.of("/data/3plugpos"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
                .isEqualTo(Path.of("/home/ana/.local/share/3plugpos"));
        assertThat(DataFolder.of(Map.of(), "Mac OS X", HOME))
                .isEqualTo(Path.of("/home/ana/Library/Application Support/3plugpos"));
        assertThat(DataFolder.of(Map.of(), "Windows 11", HOME))
                .isEqualTo(Path.of("/home/ana/AppData/Local/3plugpos"));
    }
}
