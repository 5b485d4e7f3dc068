package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.Fx;

/// What the till shows of what is being typed.
class EchoTest {

    private static final String TEA = "5012345678900";

    private final Counter counter = new Counter().stocked().open();
    private Keyboard keys;

    @BeforeEach
    void sitDown() {
        keys = Fx.on(() -> new Keyboard(counter.screen(Locale.ENGLISH), counter.time));
        Fx.settle();
    }

    @AfterEach
    void standUp() {
        Fx.run(keys::close);
    }

    private String shown() {
        Fx.frames(3);
        return Fx.on(() -> keys.text("till.entry"));
    }

    private String cash() {
        return Fx.on(() -> keys.spoken("till.cash"));
    }

    @Test
    void whatAHandTypesIsShownWithTheNextFrame() {
        Fx.run(() -> keys.type("20"));
        assertThat(shown()).isEqualTo("20");
    }

    @Test
    void thePiecesOfAScanAreNotShownAndNotOfferedAsMoney() {
        Fx.run(() -> keys.scan(TEA));
        Fx.frames(3);
        var before = cash();
        Fx.run(() -> keys.beginScan("50123456"));
        var during = List.of(shown(), cash());
        Fx.run(() -> keys.endScan());
        assertThat(during).isEqualTo(List.of("", before));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aScannerThatSendsNoEnterLeavesItsCodeInTheField() {
        Fx.run(() -> keys.beginScan(TEA));
        Fx.run(() -> counter.time.pass(Duration.ofMillis(50)));
        assertThat(shown()).isEqualTo(TEA);
    }
}
