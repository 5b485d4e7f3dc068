package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.BundleCheck;

class TillTextsTest {

    @Test
    void everyLanguageSaysEverything() {
        var faults =
                BundleCheck.faults("org.threeplug.operations.texts", TillScreen.class.getClassLoader(), "ro", "ar");

        assertThat(faults).isEmpty();
    }
}
