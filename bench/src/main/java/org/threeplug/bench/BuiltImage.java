package org.threeplug.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The image that `./mvnw -Pdist package` makes: a shop's own runtime, with its memory settings and its AOT cache. A
/// benchmark runs in it as the till does; only the classes that measure are added, behind the till's own class path and
/// without any option more, for else the cache would not be taken.
///
/// @param folder of the image
record BuiltImage(Path folder) {

    /// What the image's launcher sets, as `pos` does.
    static final String ARENAS = "MALLOC_ARENA_MAX";

    /// A benchmark without the cache would measure something that no shop has; so it fails instead.
    private static final String AOT_MUST = "-XX:AOTMode=on";

    private static final String NAME = "3plugpos";

    BuiltImage {
        folder = folder.toAbsolutePath();
    }

    Path launcher() throws IOException {
        var launcher = folder.resolve("bin").resolve(NAME);
        if (!Files.isExecutable(launcher)) {
            throw new IOException("No image at " + folder + "; make it with: ./mvnw -Pdist -DskipTests package");
        }
        return launcher;
    }

    /// Runs a benchmark in the image.
    ///
    /// @return its exit code
    int run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(launcher().resolveSibling(Path.of("..", "lib", "runtime", "bin", "java")).normalize().toString());
        command.addAll(options());
        command.add(AOT_MUST);
        command.addAll(List.of("-cp", classPath(), BenchLauncher.class.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put(ARENAS, "2");
        process.environment().put("GDK_GL", "disable");
        return process.start().waitFor();
    }

    private List<String> options() throws IOException {
        return configured("java-options=");
    }

    private String classPath() throws IOException {
        var own = configured("app.classpath=");
        var names = own.stream().map(jar -> Path.of(jar).getFileName()).toList();
        var added = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !names.contains(Path.of(jar).getFileName()));
        return String.join(File.pathSeparator, Stream.concat(own.stream(), added).toList());
    }

    private List<String> configured(String key) throws IOException {
        var app = folder.resolve("lib").resolve("app");
        return Files.readAllLines(app.resolve(NAME + ".cfg")).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).replace("$APPDIR", app.toString()))
                .toList();
    }
}
