package org.threeplug.persistence.engine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The migration scripts this program brings. They run in the order of their numbers: `V12__what_it_does.sql`. One that makes
/// at once what several made before it says so in its first line, `-- stands for: V1__one.sql, V2__other.sql`, and does not
/// run where those have.
public final class MigrationScripts {

    private static final String STANDS_FOR = "-- stands for:";
    private static final Comparator<String> IN_ORDER = Comparator.comparing(MigrationScripts::number);

    private final SortedMap<String, String> scripts = new TreeMap<>();

    /// @param locations folders on the class path, such as `db/migration`
    public MigrationScripts(List<String> locations) {
        try {
            for (var location : locations) {
                for (var folder : Collections.list(loader().getResources(location))) {
                    list(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the order in which they run.
    List<String> names() {
        return scripts.keySet().stream().sorted(IN_ORDER).toList();
    }

    /// The scripts whose work this one does at once.
    List<String> standsFor(String script) {
        var first = sql(script).lines().findFirst().orElse("");
        return first.startsWith(STANDS_FOR)
                ? Stream.of(first.substring(STANDS_FOR.length()).split(",")).map(String::strip).toList()
                : List.of();
    }

    /// Whether a script that has run is of a later program.
    boolean isNewer(String script) {
        return scripts.keySet().stream().allMatch(known -> IN_ORDER.compare(known, script) < 0);
    }

    /// What stands between the V and the words.
    static String version(String script) {
        int end = script.indexOf("__");
        return end < 0 ? "" : script.substring(1, end);
    }

    private static int number(String script) {
        return Integer.parseInt(version(script));
    }

    /// What the script runs; empty text for one this program does not have.
    String sql(String script) {
        return scripts.getOrDefault(script, "");
    }

    /// Changes with any script.
    String fingerprint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            scripts.forEach((name, sql) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(sql.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void list(URL folder) throws IOException {
        if ("jar".equals(folder.getProtocol())) {
            listJar((JarURLConnection) folder.openConnection());
        } else {
            try (var files = Files.list(path(folder))) {
                for (var file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                    scripts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
    }

    private void listJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        var folder = connection.getEntryName();
        try (var jar = connection.getJarFile()) {
            for (var entry : Collections.list(jar.entries())) {
                var name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(".sql")) {
                    try (var in = jar.getInputStream(entry)) {
                        scripts.put(
                                name.substring(name.lastIndexOf('/') + 1),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static Path path(URL folder) {
        try {
            return Path.of(new URI(folder.toString()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a folder: " + folder, e);
        }
    }

    private static ClassLoader loader() {
        return MigrationScripts.class.getClassLoader();
    }
}
