package org.threeplug.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A benchmark in a process of its own, under the same machine with the same options as this one.
final class BenchProcess {

    private BenchProcess() {}

    /// @return what it measured
    static List<Row> rows(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchLauncher.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--json");
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The process that measures failed: " + said);
        }
        return StreamSupport.stream(JsonMapper.shared().readTree(said).get("rows").spliterator(), false)
                .map(BenchProcess::row)
                .toList();
    }

    private static Row row(JsonNode row) {
        return new Row(
                row.get("name").asString(),
                row.get("value").asString(),
                row.get("unit").asString(),
                row.get("baseline").asString(),
                row.get("ratio").asString());
    }
}
