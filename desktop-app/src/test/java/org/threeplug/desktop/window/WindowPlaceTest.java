package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPlaceTest {

    private static final Rectangle2D LARGE = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D SMALL = new Rectangle2D(0, 0, 1024, 768);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    @TempDir
    Path store;

    @Test
    void aFirstWindowStandsInTheMiddleOfALargeScreenAndFillsASmallOne() {
        assertThat(WindowPlace.first(1366, 820, LARGE)).isEqualTo(new WindowPlace(277, 130, 1366, 820, false));
        assertThat(WindowPlace.first(1366, 820, SMALL).within(List.of(SMALL)))
                .isEqualTo(new WindowPlace(0, 0, 1024, 768, true));
    }

    @Test
    void itOpensWhereItWasClosed() {
        var place = new WindowPlace(2000, 100, 1100, 800, false);
        place.write(store);
        assertThat(WindowPlace.read(store)).contains(place);
        assertThat(place.within(List.of(LARGE, RIGHT))).isEqualTo(place);
    }

    @Test
    void itNeverOpensBeyondTheScreensThatAreThereNow() {
        assertThat(new WindowPlace(2000, 100, 1100, 800, false).within(List.of(LARGE)))
                .isEqualTo(new WindowPlace(820, 100, 1100, 800, false));
        assertThat(new WindowPlace(-500, -300, 3840, 2160, true).within(List.of(SMALL)))
                .isEqualTo(new WindowPlace(0, 0, 1024, 768, true));
        assertThat(new WindowPlace(10, 10, 3, 3, false).within(List.of(LARGE)))
                .isEqualTo(new WindowPlace(10, 10, 320, 320, false));
    }

    @Test
    void aFileThatCannotBeReadIsPassedOver() throws IOException {
        Files.writeString(store.resolve("window.properties"), "x=NaN\ny=0\nwidth=wide\n");
        assertThat(WindowPlace.read(store)).isEmpty();
    }
}
