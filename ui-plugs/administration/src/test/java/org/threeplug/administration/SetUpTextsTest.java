package org.threeplug.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.BundleCheck;

class SetUpTextsTest {

    @Test
    void everyLanguageSaysEverythingAndFillsTheSamePlaces() {
        assertThat(BundleCheck.faults(AdministrationPlug.BUNDLE, AdministrationPlug.class.getClassLoader(), "ro", "ar")).isEmpty();
    }
}
