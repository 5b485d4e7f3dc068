package org.threeplug.declared;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.CommandName;
import org.threeplug.questions.Declaration;
import org.threeplug.records.RecordType;

/// What names of the program's own commands and questions begin with. Names of a plug begin with its id; where that is one of these, they count as
/// the program's.
public final class Contexts {

    private static final Set<String> OURS = Stream.of(
                    Commands.all().stream().map(type -> CommandName.of(type).name()),
                    Questions.all().stream().flatMap(type -> Declaration.of(type).stream()).map(known -> known.name().name()),
                    Rights.all().stream().map(right -> right.key()),
                    Directories.ALL.stream().map(RecordType::key))
            .flatMap(names -> names)
            .map(Contexts::first)
            .collect(Collectors.toUnmodifiableSet());

    private Contexts() {}

    /// The plug whose command or question bears this name; empty for the program's own.
    public static Optional<String> plug(String name) {
        var first = first(name);
        return OURS.contains(first) || first.length() == name.length() ? Optional.empty() : Optional.of(first);
    }

    private static String first(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
