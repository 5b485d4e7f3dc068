package org.threeplug.server.plugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeplug.contracts.ReferencePage;
import org.threeplug.declared.Commands;
import org.threeplug.kernel.CommandName;
import org.threeplug.operations.OperationsPlug;
import org.threeplug.plug.Part;

/// What the plugs bring can be listed before any of it runs, and the reference is that list.
final class PartListTest {

    private static final OperationsPlug OURS = new OperationsPlug();

    @Test
    void theReferenceIsWhatThePlugsBring() throws IOException {
        ReferencePage.at(Path.of("../docs/reference/parts.md"), "parts.write").holds(0, PartList.lines(List.of(OURS)));
    }

    @Test
    void everyCommandIsAPartOfTheFeatureOfItsContext() {
        var brought = OURS.parts().stream()
                .filter(Part.Action.class::isInstance)
                .map(Part::key)
                .collect(Collectors.toSet());
        assertThat(brought).isEqualTo(Commands.all().stream().map(type -> CommandName.of(type).name()).collect(Collectors.toSet()));
        assertThat(OURS.features()).allMatch(feature -> feature.key().startsWith("operations.")).doesNotHaveDuplicates();
    }
}
