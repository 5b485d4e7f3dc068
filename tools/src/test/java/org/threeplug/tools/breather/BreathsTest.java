package org.threeplug.tools.breather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BreathsTest {

    private final Memory memory = new Memory();
    private final Breaths breaths = new Breaths(memory);

    private static final class Memory implements Heap {

        private final List<String> collected = new ArrayList<>();
        private double young;
        private double old;
        private double lasting;

        @Override
        public double young() {
            return young;
        }

        @Override
        public double old() {
            return old;
        }

        @Override
        public void collectYoung() {
            collected.add("young");
            young = 0;
        }

        @Override
        public void collectAll() {
            collected.add("all");
            young = 0;
            old = lasting;
        }
    }

    @Test
    void aShortMomentCollectsWhatIsNewOnceHalfOfItsRoomIsTaken() {
        memory.young = 0.49;
        breaths.shortOne();
        memory.young = 0.5;
        breaths.shortOne();
        breaths.shortOne();
        assertThat(memory.collected).containsExactly("young");
    }

    @Test
    void aShortMomentNeverCollectsAll() {
        memory.young = 0.9;
        memory.old = 0.99;
        breaths.shortOne();
        assertThat(memory.collected).containsExactly("young");
    }

    @Test
    void aLongMomentCollectsAllOnceMuchIsTaken() {
        memory.old = 0.69;
        memory.lasting = 0.4;
        breaths.longOne();
        memory.old = 0.7;
        breaths.longOne();
        breaths.longOne();
        assertThat(memory.collected).containsExactly("all");
    }

    @Test
    void whatLastsIsNotCollectedAgainBeforeItHasGrown() {
        memory.old = 0.8;
        memory.lasting = 0.75;
        breaths.longOne();
        memory.old = 0.84;
        breaths.longOne();
        memory.old = 0.86;
        breaths.longOne();
        assertThat(memory.collected).containsExactly("all", "all");
    }
}
