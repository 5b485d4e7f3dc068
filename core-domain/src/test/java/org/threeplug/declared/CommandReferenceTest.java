package org.threeplug.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.contracts.ReferencePage;
import org.threeplug.kernel.CommandName;

/// The reference lists every command and every event by the names that are declared.
final class CommandReferenceTest {

    private static final Pattern EVENT = Pattern.compile("new Event\\(\\s*\"([a-z.-]+)\"");

    private static List<String> rows() {
        var rows = new ArrayList<String>();
        rows.add("| command | version | older names | what it takes |");
        rows.add("| --- | --- | --- | --- |");
        Commands.all().stream()
                .sorted(Comparator.comparing(command -> CommandName.of(command).name()))
                .map(CommandReferenceTest::row)
                .forEach(rows::add);
        return rows;
    }

    private static List<String> events() throws IOException {
        var rows = new ArrayList<String>();
        rows.add("| event |");
        rows.add("| --- |");
        var events = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                EVENT.matcher(Files.readString(file)).results().map(match -> match.group(1)).forEach(events::add);
            }
        }
        events.forEach(event -> rows.add("| `" + event + "` |"));
        return rows;
    }

    private static String row(Class<?> command) {
        var name = CommandName.of(command);
        return "| `%s` | %d | %s | %s |"
                .formatted(
                        name.name(),
                        name.version(),
                        name.was().stream().map(each -> "`" + each + "`").collect(Collectors.joining(", ")),
                        Stream.of(command.getRecordComponents())
                                .map(component -> component.getName())
                                .filter(component -> !component.equals("key"))
                                .map(component -> "`" + component + "`")
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void everyCommandAndEventIsListed() throws IOException {
        var page = ReferencePage.at(Path.of("../docs/reference/commands.md"), "commands.write");
        page.holds(0, rows());
        page.holds(1, events());
    }

    @Test
    void anOldNameIsTheSameCommand() {
        assertThat(Commands.word("stock.adjust")).isEqualTo(Commands.word("AdjustStock")).isEqualTo("AdjustStock");
        assertThat(Commands.names("AdjustStock")).containsExactly("stock.adjust", "AdjustStock");
        assertThat(Commands.names("somebody.elses")).containsExactly("somebody.elses");
        assertThat(Commands.containing("eraseCust")).containsExactly("EraseCustomer", "customers.erase");
    }
}
