package org.threeplug.persistence.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReadPoolTest {

    private static final String URL = "jdbc:h2:mem:read-pool";

    /// Gives one connection; the next is made for as long as somebody waits for it, as by a database that is closing.
    private static final class Stuck implements DataSource {

        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch second = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public Connection getConnection() throws SQLException {
            if (asked.incrementAndGet() > 1) {
                second.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new SQLException("the database is closed", "90121");
            }
            return DriverManager.getConnection(URL);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(Writer.nullWriter());
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("org.threeplug.persistence");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    @Test
    void aPoolThatClosesDoesNotWaitForAConnectionThatNobodyWantsAnyMore() throws Exception {
        var source = new Stuck();
        try (var owner = DriverManager.getConnection(URL)) {
            var pool = new ReadPool("counter", Duration.ofSeconds(30), () -> {});
            pool.connect(new WhileOpen(source, owner), 2);
            var first = pool.acquire();
            var another = CompletableFuture.runAsync(() -> pool.release(pool.acquire()));
            source.second.await();
            pool.release(first);
            another.join();
            var begun = System.nanoTime();
            pool.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        } finally {
            source.released.countDown();
        }
    }
}
