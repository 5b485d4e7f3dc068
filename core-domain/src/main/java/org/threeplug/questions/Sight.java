package org.threeplug.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/// That somebody was shown somebody's data, on one day through one question.
///
/// @param seer who was shown it
/// @param question the declared name of the question
/// @param entity what kind of person, see [Person]
/// @param person whose data, or [#MANY] for a list
/// @param times how often
/// @param persons how many were shown at once at the most
public record Sight(
        @NotNull UUID seer,
        @NotBlank @Size(max = 60) String question,
        @NotBlank @Size(max = 12) String entity,
        @NotNull UUID person,
        @NotNull Instant first,
        @NotNull Instant last,
        @Positive int times,
        @Positive int persons) {

    /// Stands for all whom a list showed.
    public static final UUID MANY = new UUID(0, 0);

    public Person who() {
        return new Person(entity, person);
    }

    /// Both as one.
    public Sight and(Sight later) {
        return new Sight(
                seer,
                question,
                entity,
                person,
                first.isBefore(later.first) ? first : later.first,
                last.isAfter(later.last) ? last : later.last,
                times + later.times,
                Math.max(persons, later.persons));
    }
}
