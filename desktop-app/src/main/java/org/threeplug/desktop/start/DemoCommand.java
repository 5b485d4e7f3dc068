package org.threeplug.desktop.start;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.commandline.Answer;
import org.threeplug.commandline.StoreCommand;
import org.threeplug.commandline.Terminal;
import org.threeplug.desktop.demo.Demonstration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos demo`: the real window drives itself through a day of trade.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand extends StoreCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path out;

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        return demonstrate(options().given());
    }

    /// @param store the demo shop to use; one is made beside the output unless given
    Answer demonstrate(Optional<Path> store) {
        var folder = (out == null ? Path.of("demo-output-" + TIME.format(LocalDateTime.now())) : out)
                .toAbsolutePath()
                .normalize();
        var result = new Demonstration(
                        store.orElseGet(() -> folder.resolve("store")).toAbsolutePath().normalize(),
                        folder,
                        terminal().texts().locale(),
                        step -> terminal().err().println(step))
                .run();
        return new Answer(result.good(), sentence(result), json(result));
    }

    private String sentence(Demonstration.Result result) {
        var texts = terminal().texts();
        var lines = new StringBuilder(
                result.good()
                        ? texts.text("demo.done", result.folder())
                        : texts.text("demo.failed", result.stoppedAt(), result.trouble(), result.folder()));
        result.files().forEach(file -> lines.append("\n  ").append(file));
        return lines.toString();
    }

    private static Map<String, Object> json(Demonstration.Result result) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("good", result.good());
        fields.put("folder", result.folder().toString());
        fields.put("files", result.files());
        fields.put("stoppedAt", result.stoppedAt());
        fields.put("trouble", result.trouble());
        return fields;
    }
}
