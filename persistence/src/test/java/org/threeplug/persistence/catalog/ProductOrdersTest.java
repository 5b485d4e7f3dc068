package org.threeplug.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.persistence.master.OpenStore;

final class ProductOrdersTest {

    @TempDir
    Path folder;

    /// Else each of the 200 rows of a page costs a walk through a million entries.
    @Test
    void aRowIsFoundByItsNumberInTheTableItselfNotByWalkingThroughAnIndex() {
        try (var open = OpenStore.fresh(folder)) {
            assertThat(List.of(ProductOrders.ID, ProductOrders.CODE))
                    .allSatisfy(sql -> assertThat(plan(open, sql)).contains("PRODUCT.tableScan: _ROWID_ = ?1"));
        }
    }

    private static String plan(OpenStore open, String sql) {
        return open.store.reads().fetchOne("EXPLAIN " + sql, 1L).get(0, String.class);
    }
}
