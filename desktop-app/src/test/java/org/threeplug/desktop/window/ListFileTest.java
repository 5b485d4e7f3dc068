package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kit.Work;
import org.threeplug.kit.pattern.ListLook;
import org.threeplug.kit.pattern.ListQuery;

final class ListFileTest {

    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final ListLook ARRANGED = new ListLook(
            List.of(new ListLook.Place("name", true, 312), new ListLook.Place("code", false, 0)),
            List.of(
                    new ListLook.View(
                            "Milk & more, ăîș = 100 %",
                            new ListQuery("milk=é", Set.of("inactive"), Map.of("category", "a&b"), Optional.empty())),
                    new ListLook.View("Everything", ListQuery.ALL)),
            Optional.of(new ListQuery.Sort("price", true)));

    @TempDir
    Path store;

    private ListFile of(UUID user) {
        return new ListFile(store, user, Work.onTheSpot());
    }

    @Test
    void everyoneFindsTheirListsAsTheyLeftThem() {
        of(ANN).keep("products", ARRANGED);
        of(ANN).keep("stock", ListLook.AS_AT_FIRST.columns(ARRANGED.columns()));
        assertThat(of(ANN).look("products")).isEqualTo(ARRANGED);
        assertThat(of(ANN).look("stock")).isEqualTo(ListLook.AS_AT_FIRST.columns(ARRANGED.columns()));
        assertThat(of(BEN).look("products")).isEqualTo(ListLook.AS_AT_FIRST);
    }

    @Test
    void aFileThatMakesNoSenseCountsAsNone() throws IOException {
        of(ANN).keep("products", ARRANGED);
        Files.writeString(store.resolve("lists").resolve(ANN + ".properties"), "products.columns = name:wide\n");
        assertThat(of(ANN).look("products")).isEqualTo(ListLook.AS_AT_FIRST);
    }
}
