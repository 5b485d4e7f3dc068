package org.threeplug.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.Fx;

class NextFrameTest {

    private final List<String> done = new ArrayList<>();
    private boolean notYet;

    @Test
    void whatIsAskedForSeveralTimesIsDoneOnceWithTheNextFrame() {
        var frame = NextFrame.of(() -> done.add("job"), () -> false);
        var atOnce = Fx.on(() -> {
            frame.ask();
            frame.ask();
            frame.ask();
            return List.copyOf(done);
        });
        Fx.frames(3);
        assertThat(List.of(atOnce, Fx.on(() -> List.copyOf(done)))).isEqualTo(List.of(List.of(), List.of("job")));
    }

    @Test
    void itWaitsWhileItIsTooEarly() {
        var frame = NextFrame.of(() -> done.add("job"), () -> notYet);
        Fx.run(() -> {
            notYet = true;
            frame.ask();
        });
        Fx.frames(3);
        var early = Fx.on(() -> List.copyOf(done));
        Fx.run(() -> notYet = false);
        Fx.frames(3);
        assertThat(List.of(early, Fx.on(() -> List.copyOf(done)))).isEqualTo(List.of(List.of(), List.of("job")));
    }
}
