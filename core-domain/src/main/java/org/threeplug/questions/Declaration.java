package org.threeplug.questions;

import java.time.Duration;
import java.util.Optional;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;

/// What a class of questions declares.
///
/// @param personal whether answers show data of persons
public record Declaration(
        CommandName name, Permission right, Lane lane, Duration atMost, boolean personal) {

    private static final Duration ALL_OF_A_LIST = Duration.ofMinutes(30);

    private static final ClassValue<Optional<Declaration>> KNOWN = new ClassValue<>() {
        @Override
        protected Optional<Declaration> computeValue(Class<?> type) {
            return type.isAnnotationPresent(Declared.class)
                    ? Optional.ofNullable(type.getAnnotation(Asked.class)).map(asked -> made(type, asked))
                    : Optional.empty();
        }
    };

    /// @return empty for a class that declares nothing; nobody may ask such a question
    public static Optional<Declaration> of(Class<?> question) {
        return KNOWN.get(question);
    }

    /// @return empty for one whose class declares nothing; nobody may ask it
    public static Optional<Declaration> of(Question<?> question) {
        return of(question.getClass()).map(question::declared);
    }

    /// The same for one of a family.
    public Declaration as(CommandName one, Permission its) {
        return new Declaration(one, its, lane, atMost, personal);
    }

    /// How long it may take in a lane. All of a list takes longer than a page of it.
    public Duration limit(Lane asked) {
        return asked == lane ? atMost : ALL_OF_A_LIST;
    }

    private static Declaration made(Class<?> type, Asked asked) {
        return new Declaration(
                CommandName.of(type),
                new Permission(asked.right()),
                asked.lane(),
                Duration.ofSeconds(asked.seconds()),
                PersonalQuestion.class.isAssignableFrom(type));
    }
}
