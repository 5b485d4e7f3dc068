package org.threeplug.persistence.engine.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShownRowTest {

    @Test
    void aPictureIsToldByItsBeginningAndItsLength() {
        var row = new ShownRow(List.of("PRODUCT_ID", "CONTENT"), Set.of());
        assertThat(row.change(List.of("7", "A".repeat(30_000)), List.of("7", "B".repeat(2000))))
                .isEqualTo("[PRODUCT_ID=7] the journal makes [CONTENT=" + "A".repeat(60) + "… (30000)], the database has [CONTENT="
                        + "B".repeat(2000) + "]");
    }
}
