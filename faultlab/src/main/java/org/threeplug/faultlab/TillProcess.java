package org.threeplug.faultlab;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts tills in processes of their own. The first one leaves an archive of its classes for the others, which then start
/// in a fraction of the time.
final class TillProcess {

    /// What a till is told to do.
    ///
    /// @param upgraded whether it is of the next release
    record Order(Path store, Path receipts, String activity, long seed, boolean upgraded) {

        List<String> arguments() {
            return List.of(
                    store.toString(),
                    receipts.toString(),
                    activity,
                    Long.toString(seed),
                    Boolean.toString(upgraded));
        }
    }

    private static final int TRAINING_MINUTES = 5;

    private final Path archive;
    private final Path errors;
    private final String classPath =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /// @param root a folder for the archive and what the tills say of errors
    TillProcess(Path root) {
        this.archive = root.resolve("till.aot");
        this.errors = root.resolve("errors.txt");
    }

    /// What a till tells of promises, beside its receipts.
    static Path diary(Path receipts) {
        return receipts.resolveSibling("diary-of-" + receipts.getFileName());
    }

    Path errors() {
        return errors;
    }

    /// Runs one till to its end. Only a class path of jars can be archived, so not that of a test.
    void train(Order order, Consumer<String> heard) throws IOException, InterruptedException {
        var jarsOnly = List.of(classPath.split(File.pathSeparator)).stream().noneMatch(path -> Files.isDirectory(Path.of(path)));
        var process = start(order, jarsOnly ? List.of("-XX:AOTCacheOutput=" + archive) : List.of());
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(heard);
        }
        if (!process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    Process start(Order order) throws IOException {
        return start(order, Files.exists(archive) ? List.of("-XX:AOTCache=" + archive) : List.of());
    }

    private Process start(Order order, List<String> archiving) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true"));
        command.addAll(archiving);
        command.addAll(List.of("-cp", classPath, KilledTill.class.getName()));
        command.addAll(order.arguments());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
    }
}
