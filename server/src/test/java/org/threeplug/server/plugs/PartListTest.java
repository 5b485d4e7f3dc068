package org.threeplug.server.plugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeplug.administration.AdministrationPlug;
import org.threeplug.contracts.ReferencePage;
import org.threeplug.declared.Commands;
import org.threeplug.kernel.CommandName;
import org.threeplug.operations.OperationsPlug;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;

/// What the plugs bring can be listed before any of it runs, and the reference is that list.
final class PartListTest {

    static final List<Plug> OURS = List.of(new AdministrationPlug(), new OperationsPlug());

    @Test
    void theReferenceIsWhatThePlugsBring() throws IOException {
        ReferencePage.at(Path.of("../docs/reference/parts.md"), "parts.write").holds(0, PartList.lines(OURS));
    }

    @Test
    void everyCommandIsAPartOfTheFeatureOfItsContext() {
        var brought = OURS.stream()
                .flatMap(plug -> plug.parts().stream())
                .filter(Part.Action.class::isInstance)
                .map(Part::key)
                .collect(Collectors.toSet());
        assertThat(brought).isEqualTo(Commands.all().stream().map(type -> CommandName.of(type).name()).collect(Collectors.toSet()));
        OURS.forEach(plug -> assertThat(plug.features())
                .allMatch(feature -> feature.key().startsWith(plug.id() + "."))
                .doesNotHaveDuplicates());
    }

    @Test
    void everyScreenAsksForARightThatSomebodyHas() {
        var parts = OURS.stream().flatMap(plug -> plug.parts().stream()).toList();
        var granted = parts.stream()
                .filter(Part.Right.class::isInstance)
                .map(Part.Right.class::cast)
                .filter(right -> !right.grantedTo().isEmpty())
                .map(Part.Right::key)
                .toList();
        var asked = parts.stream()
                .filter(Part.Screen.class::isInstance)
                .map(Part.Screen.class::cast)
                .map(Part.Screen::permission)
                .toList();
        assertThat(granted).containsAll(asked).doesNotHaveDuplicates();
    }
}
