package org.threeplug.reports.home;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.reports.Report;

/// Keeps which tiles whoever does it has on the page a day begins with, and in which order. Nobody arranges another's page.
///
/// @param tiles keys of tiles, also of reports of the shop's own; none to begin anew with what the role begins with
@Declared("home.arrange")
public record ArrangeHome(
        @NotNull UUID key, @NotNull @Size(max = 100) List<@NotNull @Size(max = 39) @Pattern(regexp = "[\\p{L}\\p{N}._-]+") String> tiles)
        implements Command<Boolean> {

    public ArrangeHome {
        tiles = List.copyOf(tiles);
    }

    @Override
    public Permission permission() {
        return new Permission(Report.VIEW);
    }

    @Override
    public Boolean run(Tx tx) {
        var person = tx.actor().user();
        tx.port(HomeBook.class).arrange(person, List.copyOf(new LinkedHashSet<>(tiles)));
        tx.raise(new Event("home.arranged", person.toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
