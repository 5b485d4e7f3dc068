#!/usr/bin/env bash
# A pool of HikariCP 7.1.0 that is closed while it makes a further connection waits for that one as long as somebody may wait for a connection
# (connectionTimeout), though nobody wants one any more. A till whose readers may queue for 30 s stands still for 30 s when it closes
# its books at the wrong moment, such as right after H2 was opened and the pool still fills itself.
#
# Seen 1 December 2026 with Temurin 25, HikariCP 7.1.0 and H2 2.4.240; the second connection of a pool of two was held back by the test:
#   connectionTimeout 2000 ms: close took 2014 ms
#   connectionTimeout 6000 ms: close took 6003 ms
#   the same, lowered to 1000 ms through HikariConfigMXBean before close(): 6012 ms
#   the same, with a data source that answers 1 s as its login timeout: 1002 ms
# It is the login timeout of the data source that is waited for, which the pool sets once, when it is made.
# Ends with 1 when that changes.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
central=https://repo1.maven.org/maven2
curl -fsSL -o "$work/h2.jar" "$central/com/h2database/h2/2.4.240/h2-2.4.240.jar"
curl -fsSL -o "$work/hikari.jar" "$central/com/zaxxer/HikariCP/7.1.0/HikariCP-7.1.0.jar"
curl -fsSL -o "$work/slf4j.jar" "$central/org/slf4j/slf4j-api/2.0.20/slf4j-api-2.0.20.jar"
cat >"$work/Closing.java" <<'JAVA'
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class Closing {
    public static void main(String[] args) throws Exception {
        System.out.println("2000 " + closing(2_000, 2_000, false));
        System.out.println("6000 " + closing(6_000, 6_000, false));
        System.out.println("6000-lowered " + closing(6_000, 1_000, false));
        System.out.println("6000-brief " + closing(6_000, 6_000, true));
    }

    /// In milliseconds.
    static long closing(long patience, long patienceAtTheEnd, boolean isBriefAtLogin) throws Exception {
        var books = new JdbcDataSource();
        books.setURL("jdbc:h2:mem:books");
        var asked = new AtomicInteger();
        var second = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        var config = new HikariConfig();
        config.setDataSource((DataSource) Proxy.newProxyInstance(Closing.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("getConnection") && asked.incrementAndGet() > 1) {
                        second.countDown();
                        enough.await(60, TimeUnit.SECONDS);
                    }
                    return isBriefAtLogin && method.getName().equals("getLoginTimeout") ? 1 : method.invoke(books, arguments);
                }));
        config.setMinimumIdle(2);
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(patience);
        var pool = new HikariDataSource(config);
        pool.getConnection().close();
        second.await();
        pool.getHikariConfigMXBean().setConnectionTimeout(patienceAtTheEnd);
        long start = System.nanoTime();
        pool.close();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        enough.countDown();
        return took;
    }
}
JAVA
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
out="$("$java" -cp "$work/h2.jar:$work/hikari.jar:$work/slf4j.jar" "$work/Closing.java" 2>"$work/log")"
printf '%s\n' "$out"
awk '$1 == 2000 && ($NF < 1900 || $NF > 4000) { exit 1 }' <<<"$out"
awk '($1 == "6000" || $1 == "6000-lowered") && ($NF < 5800 || $NF > 9000) { exit 1 }' <<<"$out"
awk '$1 == "6000-brief" && $NF > 2500 { exit 1 }' <<<"$out"
echo "as seen"
