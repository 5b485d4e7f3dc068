package org.threeplug.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.declared.planted.twice.One;
import org.threeplug.declared.planted.twice.Two;
import org.threeplug.directories.Directories;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.Permission;

/// What is declared is found by itself, once, and what is not declared does not get into the program.
final class DeclarationsTest {

    private static final Path PLANTED = Path.of("target/test-classes/org/threeplug/declared/planted");
    private static final List<String> MODULES =
            List.of("core-domain", "persistence", "devices", "words", "ui-plugs/kit", "ui-plugs/operations", "server", "tools",
                    "command-line", "desktop-app");

    /// Where a right is asked for.
    private static final Pattern USED =
            Pattern.compile("(?:new Permission\\(|\\bmay\\(|\\bright = )\\s*\"([a-z-]+\\.[a-z.-]+)\"");

    private static List<byte[]> planted(String folder) throws IOException {
        var classes = new ArrayList<byte[]>();
        try (var files = Files.walk(PLANTED.resolve(folder))) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                classes.add(Files.readAllBytes(file));
            }
        }
        return classes;
    }

    @Test
    void theBuildFailsWhereANameIsDeclaredTwiceAlsoAnOldOne() throws IOException {
        var twice = planted("twice");
        assertThatThrownBy(() -> DeclaredIndex.of(twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two are called planted.one: %s and %s".formatted(One.class.getName(), Two.class.getName()));
    }

    @Test
    void theBuildFailsWhereNoNameIsDeclared() throws IOException {
        var nowhere = planted("nowhere");
        assertThatThrownBy(() -> DeclaredIndex.of(nowhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The question org.threeplug.declared.planted.nowhere.Nameless declares no name");
    }

    @Test
    void aRightThatIsDeclaredTwiceIsNotTaken() {
        assertThat(Rights.of(List.of(One.class))).extracting(DeclaredRight::key).containsExactly("planted.right");
        assertThatThrownBy(() -> Rights.of(List.of(One.class, Two.class)))
                .hasMessage("The right planted.right is declared twice, again in " + Two.class.getName());
    }

    private static TreeSet<String> used() throws IOException {
        var used = new TreeSet<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    USED.matcher(Files.readString(file)).results().map(match -> match.group(1)).forEach(used::add);
                }
            }
        }
        return used;
    }

    @Test
    void everyRightThatIsAskedForIsDeclared() throws IOException {
        var declared = Stream.of(
                        Rights.all().stream().map(DeclaredRight::key),
                        Directories.rights().keySet().stream(),
                        Roles.OF_THE_PROGRAM_ALONE.stream().map(Permission::key))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
        var used = used();
        used.removeAll(declared);
        assertThat(used).isEmpty();
    }

    @Test
    void administratorsHaveEveryRightAndNobodyWhatIsNotDeclared() {
        var all = Stream.concat(Rights.all().stream().map(DeclaredRight::key), Directories.rights().keySet().stream())
                .map(Permission::new)
                .collect(Collectors.toSet());
        for (var role : Roles.templates(UnaryOperator.identity())) {
            assertThat(all).containsAll(role.rights());
            if (role.key().equals(Roles.ADMINISTRATOR)) {
                assertThat(role.rights()).isEqualTo(all);
            }
        }
    }

    @Test
    void theContextsThatKeepTheHouseAreThoseWhosePackagesSaySo() {
        assertThat(HouseContexts.all())
                .containsExactlyInAnyOrder(
                        "backup", "clock", "identity", "nodes", "people", "plugs", "proof", "settings", "setup");
    }
}
