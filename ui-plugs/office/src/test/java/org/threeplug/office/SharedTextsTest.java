package org.threeplug.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.BundleCheck;

class SharedTextsTest {

    @Test
    void everyLanguageSaysEverythingAndFillsTheSamePlaces() {
        assertThat(BundleCheck.faults(Surface.BUNDLE, Surface.class.getClassLoader(), "ro", "ar")).isEmpty();
    }
}
