package org.threeplug.server.plugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeplug.contracts.ReferencePage;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Permission;
import org.threeplug.office.Surface;
import org.threeplug.office.records.KindWords;
import org.threeplug.plug.Part;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// The table of rights in the documentation is the one the program starts with.
final class PermissionReferenceTest {

    private static final List<Role> ROLES = Roles.templates(UnaryOperator.identity());
    private static final Texts WORDS = KindWords.into(Texts.of(
            Surface.BUNDLE,
            new Formats(Locale.ENGLISH, ZoneId.of("UTC"), Set.of()),
            PermissionReferenceTest.class.getClassLoader()));

    private static String row(String first, String second, Function<Role, String> cell) {
        return "| " + first + " | " + second + " | "
                + ROLES.stream().map(cell).collect(Collectors.joining(" | ")) + " |";
    }

    private static List<String> table() {
        var rows = new ArrayList<String>();
        rows.add(row("right", "allows to", Role::key));
        rows.add(row("---", "---", _ -> ":---:"));
        ROLES.stream()
                .flatMap(role -> role.rights().stream())
                .map(Permission::key)
                .distinct()
                .sorted()
                .map(right -> row(
                        "`" + right + "`",
                        WORDS.text("right." + right),
                        role -> role.rights().contains(new Permission(right)) ? "yes" : ""))
                .forEach(rows::add);
        rows.add(row("", "discount on a line, alone", role -> role.lineDiscountLimit() + ""));
        rows.add(row("", "discount on a ticket, alone", role -> role.ticketDiscountLimit() + ""));
        return rows;
    }

    @Test
    void theTableOfRightsIsWhatTheProgramStartsWith() throws IOException {
        ReferencePage.at(Path.of("../docs/reference/permissions.md"), "permissions.write").holds(0, table());
    }

    @Test
    void everyRightOfARoleIsContributedByOurPlugs() {
        var contributed = PartListTest.OURS.stream()
                        .flatMap(plug -> plug.parts().stream())
                        .filter(Part.Right.class::isInstance)
                        .map(Part::key)
                        .collect(Collectors.toSet());
        var granted = ROLES.stream()
                .flatMap(role -> role.rights().stream())
                .map(Permission::key)
                .collect(Collectors.toSet());
        assertThat(contributed).isEqualTo(granted);
    }
}
