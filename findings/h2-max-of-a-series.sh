#!/usr/bin/env bash
# The newest number of a series of documents, asked of H2 2.4.240 by MAX with a condition, is looked for through the whole series, though an
# index over (series, number) is used; the same asked as the last entry of that index reads one row. The first document after a start asks it.
#
# Seen 30 November 2026 with Temurin 25, H2 2.4.240, a series of 100,000 numbers among 200,000:
#   MAX(number) WHERE series = 1                                 scanCount: 100001
#   ORDER BY series DESC, number DESC LIMIT 1 WHERE series = 1   scanCount: 1
# The plan names the index both times, and only the count of rows tells them apart.
# Ends with 1 when that changes.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
curl -fsSL -o "$work/h2.jar" https://repo1.maven.org/maven2/com/h2database/h2/2.4.240/h2-2.4.240.jar
cat >"$work/Newest.java" <<'JAVA'
import java.sql.DriverManager;

class Newest {
    public static void main(String[] args) throws Exception {
        try (var h2 = DriverManager.getConnection("jdbc:h2:mem:books"); var sql = h2.createStatement()) {
            sql.execute("CREATE TABLE document (id INT PRIMARY KEY, series INT NOT NULL, number INT NOT NULL)");
            sql.execute("CREATE UNIQUE INDEX numbers ON document (series, number)");
            sql.execute("INSERT INTO document SELECT x, MOD(x, 2), x FROM SYSTEM_RANGE(1, 200000)");
            sql.execute("ANALYZE");
            for (var asked : new String[] {
                "SELECT MAX(number) FROM document WHERE series = 1",
                "SELECT number FROM document WHERE series = 1 ORDER BY series DESC, number DESC LIMIT 1"}) {
                try (var answer = sql.executeQuery(asked)) {
                    answer.next();
                    System.out.println("newest " + answer.getInt(1));
                }
                try (var plan = sql.executeQuery("EXPLAIN ANALYZE " + asked)) {
                    plan.next();
                    System.out.println(plan.getString(1).replaceAll("\\s+", " "));
                }
            }
        }
    }
}
JAVA
out="$(java -cp "$work/h2.jar" "$work/Newest.java")"
printf '%s\n' "$out"
test "$(grep -c 'newest 199999' <<<"$out")" = 2
test "$(grep -c 'NUMBERS' <<<"$out")" = 2
grep -q 'MAX.*scanCount: 100001' <<<"$out"
grep -q 'scanCount: 1 \*/ WHERE.*FETCH FIRST' <<<"$out"
echo "as seen"
