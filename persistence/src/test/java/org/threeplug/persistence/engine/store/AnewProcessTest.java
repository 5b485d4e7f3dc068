package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.trade.Trade;

class AnewProcessTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    Path root;

    private StoreDirectory directory;
    private StoreOptions options;

    @BeforeEach
    void trade() {
        directory = new StoreDirectory(root);
        var trade = Trade.open(root);
        options = trade.options();
        trade.close(trade.openShift(), "100.00");
        trade.close();
    }

    @Test
    void whatAnotherProcessMakesHoldsAllThatTheJournalHolds() throws Exception {
        var newest = newest();
        Files.delete(directory.databaseFile());
        var applied = new ArrayList<Long>();

        assertThat(new AnewProcess(JAVA, CLASS_PATH).make(directory, applied::add)).isTrue();

        assertThat(applied).isSorted().last().isEqualTo(newest);
        Database.replace(directory.database(), directory.rebuilt(), options.database());
        assertThat(Store.compareWithJournal(root, options).differences()).isEmpty();
    }

    @Test
    void aProcessThatCannotStartOrFailsMakesNothing() {
        assertThat(new AnewProcess(root.resolve("no-java").toString(), CLASS_PATH).make(directory, _ -> {})).isFalse();
        assertThat(new AnewProcess(JAVA, root.toString()).make(directory, _ -> {})).isFalse();
    }

    @Test
    void theProcessEndsWithItsInput() throws Exception {
        try (var turn = FileChannel.open(
                        directory.rebuilding(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turn.lock()) {
            var process = new ProcessBuilder(new AnewProcess(JAVA, CLASS_PATH).command(directory)).start();
            process.getOutputStream().close();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Database.exists(directory.rebuilt(), options.database())).isFalse();
        }
    }

    private long newest() {
        try (var store = Store.open(root, options)) {
            return store.reads().fetchSingle("SELECT MAX(seq) FROM journal_index").get(0, Long.class);
        }
    }
}
