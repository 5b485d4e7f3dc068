package org.threeplug.declared;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.DeclaredRight;

/// The contexts that keep the house, by what their keys begin with: those of every command, question and right declared in a
/// package that says so of itself.
public final class HouseContexts {

    private static final List<String> PACKAGES = DeclaredIndex.names(DeclaredIndex.HOUSE);

    private static final Set<String> ALL = Stream.of(
                    Commands.all().stream().filter(HouseContexts::isOfIt).map(command -> CommandName.of(command).name()),
                    Questions.all().stream().filter(HouseContexts::isOfIt).map(question -> CommandName.of(question).name()),
                    Rights.of(DeclaredIndex.classes(DeclaredIndex.RIGHTS).stream().filter(HouseContexts::isOfIt).toList())
                            .stream()
                            .map(DeclaredRight::key))
            .flatMap(keys -> keys)
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toUnmodifiableSet());

    private HouseContexts() {}

    public static Set<String> all() {
        return ALL;
    }

    private static boolean isOfIt(Class<?> type) {
        var name = type.getPackageName() + ".";
        return PACKAGES.stream().anyMatch(each -> name.startsWith(each + "."));
    }
}
