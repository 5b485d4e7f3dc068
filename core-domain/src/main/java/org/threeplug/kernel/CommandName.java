package org.threeplug.kernel;

import java.util.List;
import java.util.Optional;

/// The names of a command, as it declares them. One that declares none bears the name of its class.
///
/// @param name which records bear from now on
/// @param was what older records call it, the oldest first
public record CommandName(String name, int version, List<String> was) {

    private static final ClassValue<CommandName> NAMES = new ClassValue<>() {
        @Override
        protected CommandName computeValue(Class<?> type) {
            return Optional.ofNullable(type.getAnnotation(Declared.class))
                    .map(known -> new CommandName(known.value(), known.version(), List.of(known.was())))
                    .orElseGet(() -> new CommandName(type.getSimpleName(), 1, List.of()));
        }
    };

    public CommandName {
        was = List.copyOf(was);
    }

    public static CommandName of(Class<?> command) {
        return NAMES.get(command);
    }

    /// Whether a record is of this command, whenever it was written.
    public boolean isOf(String recorded) {
        return name.equals(recorded) || was.contains(recorded);
    }

    /// Under which the words for it stand in the text bundles: the first name it had.
    public String word() {
        return was.isEmpty() ? name : was.getFirst();
    }
}
