package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kit.Work;

class PlaceFileTest {

    private static final UUID AGNES = new UUID(0, 1);

    @TempDir
    Path store;

    @Test
    void whatOnePersonPinnedIsThereAtTheNextSignInAndNotForOthers() {
        new PlaceFile(store, AGNES, Work.onTheSpot()).keep(List.of("goods.items", "shell.set-up"), List.of("sales.history"));

        var next = new PlaceFile(store, AGNES, Work.onTheSpot());
        assertThat(next.pinned()).containsExactly("goods.items", "shell.set-up");
        assertThat(next.recent()).containsExactly("sales.history");
        assertThat(new PlaceFile(store, new UUID(0, 2), Work.onTheSpot()).pinned()).isEmpty();
    }

    @Test
    void aPinOfBeforeLeadsWhereThePlaceIsNow() {
        new PlaceFile(store, AGNES, Work.onTheSpot()).keep(List.of("operations.users", "operations.stock"), List.of("operations.clock"));

        var next = new PlaceFile(store, AGNES, Work.onTheSpot());
        assertThat(next.pinned()).containsExactly("administration.users", "operations.stock");
        assertThat(next.recent()).containsExactly("administration.clock");
    }

    @Test
    void aFileThatMakesNoSenseCountsAsNone() throws IOException {
        new PlaceFile(store, AGNES, Work.onTheSpot()).keep(List.of("goods.items"), List.of());
        Files.writeString(store.resolve("lists").resolve(AGNES + ".places.properties"), "pinned=\\u00zz");

        var next = new PlaceFile(store, AGNES, Work.onTheSpot());
        assertThat(next.pinned()).isEmpty();
        assertThat(next.recent()).isEmpty();
    }
}
