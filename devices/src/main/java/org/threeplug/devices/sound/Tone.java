package org.threeplug.devices.sound;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two short falling tones, made here rather than recorded. They sound on a thread of their own; while they do, another
/// call adds nothing. Without a sound device there is silence.
public final class Tone {

    private static final Logger LOG = LoggerFactory.getLogger(Tone.class);
    private static final AudioFormat FORMAT = new AudioFormat(22_050, 16, 1, true, false);
    private static final double[] HERTZ = {740, 494};
    private static final double SECONDS = 0.11;
    private static final double FADE_SECONDS = 0.01;
    private static final double LOUDNESS = 0.35;

    private final AtomicBoolean sounding = new AtomicBoolean();

    public void play() {
        if (sounding.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("tone").start(() -> {
                try {
                    sound();
                } finally {
                    sounding.set(false);
                }
            });
        }
    }

    private static void sound() {
        var wave = wave();
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.debug("No sound: {}", e.getMessage());
        }
    }

    /// Each tone swells and fades, for a wave that begins at its height clicks.
    static byte[] wave() {
        int samples = (int) (SECONDS * FORMAT.getSampleRate());
        var bytes = new byte[HERTZ.length * samples * 2];
        int at = 0;
        for (double hertz : HERTZ) {
            for (int i = 0; i < samples; i++) {
                double seconds = i / (double) FORMAT.getSampleRate();
                double swell = Math.min(1, Math.min(seconds, SECONDS - seconds) / FADE_SECONDS);
                int height = (int) (Short.MAX_VALUE * LOUDNESS * swell * Math.sin(2 * Math.PI * hertz * seconds));
                bytes[at++] = (byte) height;
                bytes[at++] = (byte) (height >> 8);
            }
        }
        return bytes;
    }
}
