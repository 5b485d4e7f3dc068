package org.threeplug.devices.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToneTest {

    @Test
    void isShortLoudEnoughAndBeginsAndEndsInSilence() {
        var wave = ByteBuffer.wrap(Tone.wave()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int middle = wave.limit() / 4;
        int loudest = IntStream.range(0, wave.limit()).map(i -> Math.abs(wave.get(i))).max().orElseThrow();

        assertThat(wave.limit()).isBetween(4_000, 6_000);
        assertThat(loudest).isBetween(10_000, 12_000);
        assertThat(IntStream.range(middle, middle + 100).map(i -> Math.abs(wave.get(i))).max().orElseThrow())
                .isGreaterThan(9_000);
        assertThat((int) wave.get(0)).isZero();
        assertThat(Math.abs(wave.get(wave.limit() - 1))).isLessThan(200);
    }
}
