package org.threeplug.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop whose computer writes other figures than 0 to 9 by itself.
class PlainFiguresTest {

    private static final List<String> MODULES = List.of(
            "core-domain", "persistence", "devices", "words", "exports", "server", "tools", "command-line", "ui-plugs/kit",
            "ui-plugs/operations", "desktop-app");

    private static final String LITERAL = "\"(?:\\\\.|[^\"\\\\\n])*%[0-9,+-]*[df](?:\\\\.|[^\"\\\\\n])*\"";

    /// A figure that is written in the language of the machine, but for what is wrong with the program itself.
    private static final Pattern BY_THE_MACHINE = Pattern.compile(
            "(?<!Exception\\()" + LITERAL + "\\s*\\.formatted\\(|String\\.format\\(" + LITERAL);

    @TempDir
    Path folder;

    @Test
    void noFigureThatTheProgramReadsBackIsWrittenInTheLanguageOfTheMachine() throws IOException {
        var found = new ArrayList<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var text = Files.readString(file).replaceAll("Exception\\(\\s+", "Exception(");
                    BY_THE_MACHINE.matcher(text).results().forEach(hit -> found.add(file.getFileName() + ": " + hit.group().strip()));
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(BY_THE_MACHINE.matcher("return \"%020d.log\".formatted(number);").find()).isTrue();
        assertThat(BY_THE_MACHINE.matcher("throw new IllegalArgumentException(\"%d is odd\".formatted(number));").find()).isFalse();
    }

    @Test
    void aShopInEgyptIsSetUpSellsAndVerifies() throws Exception {
        var store = folder.resolve("shop");
        assertThat(run("setup", "--demo", "--days", "2", "--store", store.toString())).isZero();
        assertThat(run("verify", "--store", store.toString())).isZero();
        try (Stream<Path> files = Files.walk(store)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> StandardCharsets.US_ASCII.newEncoder().canEncode(name));
        }
    }

    /// A process of its own: the language is that of a whole Java machine.
    private int run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        var said = folder.resolve("said.txt");
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        if (code != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + Files.readString(said));
        }
        return code;
    }
}
