package org.threeplug.persistence.database;

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
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The migration scripts this program brings. Listing them is much cheaper than starting Flyway, which is needed only
/// when they differ from those the store has seen.
public final class MigrationScripts {

    private final List<String> locations;
    private final SortedMap<String, String> scripts = new TreeMap<>();

    /// @param locations folders on the class path, such as `db/migration`
    public MigrationScripts(List<String> locations) {
        this.locations = List.copyOf(locations);
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

    List<String> locations() {
        return locations.stream().map(location -> "classpath:" + location).toList();
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
